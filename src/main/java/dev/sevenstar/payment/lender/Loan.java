package dev.sevenstar.payment.lender;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Methods;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a partner lends the buyer of one order: from the yes of the lender over the receipt of the goods to the
 * day it is repaid, or paid by the insurer. It refuses what its state does not allow.
 */
public final class Loan {

    /** So long before its day the buyer is reminded. */
    static final int REMINDED_DAYS = 3;

    /** So long after its day the insurer is asked. */
    static final int CLAIMED_AFTER_DAYS = 7;

    private final ShopKey plan;
    private final int version;
    private final long reference;
    private final long buyerId;
    private final MethodCode method;
    private final LenderTerms terms;
    private LoanState state;
    private Money amount;
    private Money fee;
    private @Nullable LocalDate receivedOn;
    private @Nullable LocalDate dueOn;
    private Money drawn;
    private Money drawing;
    private String paidKey;
    private @Nullable LocalDate watchOn;

    Loan(
            ShopKey plan,
            int version,
            long reference,
            long buyerId,
            MethodCode method,
            LenderTerms terms,
            LoanState state,
            Money amount,
            Money fee,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            Money drawn,
            Money drawing,
            String paidKey,
            @Nullable LocalDate watchOn) {
        this.plan = plan;
        this.version = version;
        this.reference = reference;
        this.buyerId = buyerId;
        this.method = method;
        this.terms = terms;
        this.state = state;
        this.amount = amount;
        this.fee = fee;
        this.receivedOn = receivedOn;
        this.dueOn = dueOn;
        this.drawn = drawn;
        this.drawing = drawing;
        this.paidKey = paidKey;
        this.watchOn = watchOn;
    }

    void agree() {
        become(LoanState.AGREED);
    }

    void refuse() {
        become(LoanState.REFUSED);
    }

    /** Another amount is lent for the same order; nothing is nothing any more. */
    void lend(Money other, Money feeOfIt) {
        amount = other;
        fee = feeOfIt;
        if (other.isPositive() || state.isOver()) return;
        state = LoanState.CANCELLED;
        watchOn = null;
    }

    void receive(LocalDate on) {
        receivedOn = on;
    }

    /** The lender has done what it promised: the buyer's days run. */
    void begin(LocalDate due) {
        become(LoanState.IN_USE);
        dueOn = due;
        watchOn = due.minusDays(REMINDED_DAYS);
    }

    /** @param key of the request that paid it */
    void repaid(String key) {
        become(LoanState.REPAID);
        paidKey = key;
        watchOn = null;
    }

    void claimPaid(String key) {
        become(LoanState.CLAIM_PAID);
        paidKey = key;
        watchOn = null;
    }

    void overdue() {
        become(LoanState.OVERDUE);
        watchOn = method == MethodCode.CREDIT_BUY ? due().plusDays(CLAIMED_AFTER_DAYS) : null;
    }

    void claim() {
        become(LoanState.CLAIMED);
        watchOn = null;
    }

    void claimRefused() {
        become(LoanState.CLAIM_REFUSED);
    }

    void watch(LocalDate on) {
        watchOn = on;
    }

    /**
     * The shop wants to be paid so much before the buyer repays.
     *
     * @throws Refused if that is more than it can be, or something is on its way already
     */
    void draw(Money early) {
        if (drawing.isPositive()) throw new Refused("payment.refused.draw-under-way", drawing);
        if (!early.isPositive() || drawable().isBelow(early))
            throw new Refused("payment.refused.draw-too-much", drawable());
        drawing = early;
    }

    /** The lender has answered to what was asked for. */
    void drawn(Money early) {
        drawn = drawn.plus(early);
        drawing = Money.ZERO;
    }

    /** So much of what was drawn early is squared. */
    void square(Money back) {
        drawn = drawn.minus(back);
    }

    private void become(LoanState next) {
        if (!state.canBecome(next)) throw new Refused("payment.refused.loan-state");
        state = next;
    }

    /** What the buyer pays to be done with it. */
    public Money payable() {
        return amount.plus(serviceFee());
    }

    /** What the lender takes of the buyer on top. */
    public Money serviceFee() {
        return terms.buyerRate().of(amount);
    }

    /** What the shop may still be paid early. */
    public Money drawable() {
        if (method != MethodCode.CREDIT_BUY || state != LoanState.IN_USE || drawing.isPositive()) return Money.ZERO;
        return above(covered().minus(drawn));
    }

    /** What it costs the shop to be paid so much on this day: the rate of each day up to the buyer's, rounded once. */
    public Money drawFee(Money early, LocalDate today) {
        var rate = Math.min(Rate.WHOLE, terms.drawRate().basisPoints() * daysLeft(today));
        return new Rate((int) rate).of(early);
    }

    /** Days from this one to the buyer's last; 0 after it. */
    public long daysLeft(LocalDate today) {
        return dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(today, dueOn));
    }

    /** Days since the buyer's last; 0 up to it. */
    public long daysLate(LocalDate today) {
        return dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
    }

    /** What was paid early and is not covered by what the lender owes the shop. */
    Money uncovered() {
        return above(drawn.minus(covered()));
    }

    private Money covered() {
        return above(amount.minus(fee));
    }

    private static Money above(Money money) {
        return money.isPositive() ? money : Money.ZERO;
    }

    private LocalDate due() {
        if (dueOn == null) throw new IllegalStateException("no day yet");
        return dueOn;
    }

    public Partner lender() {
        return Methods.of(method).partner();
    }

    /** As addresses write it: the number of its order. */
    public String number() {
        return Ids.text(reference);
    }

    public ShopKey plan() {
        return plan;
    }

    int version() {
        return version;
    }

    public long reference() {
        return reference;
    }

    public long buyerId() {
        return buyerId;
    }

    public MethodCode method() {
        return method;
    }

    public LenderTerms terms() {
        return terms;
    }

    public LoanState state() {
        return state;
    }

    public Money amount() {
        return amount;
    }

    public Money fee() {
        return fee;
    }

    public @Nullable LocalDate receivedOn() {
        return receivedOn;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public Money drawn() {
        return drawn;
    }

    public Money drawing() {
        return drawing;
    }

    String paidKey() {
        return paidKey;
    }

    @Nullable
    LocalDate watchOn() {
        return watchOn;
    }
}
