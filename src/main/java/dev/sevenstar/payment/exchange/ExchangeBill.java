package dev.sevenstar.payment.exchange;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A bill of exchange on its way to being money. */
public final class ExchangeBill {

    private static final int DAYS_OF_A_YEAR = 360;
    public static final int LONGEST_REASON = 200;

    private final ShopKey key;
    private final long buyerPerson;
    private final BillFace face;
    private BillState state;
    private LocalDate changedOn;
    private Money interest;
    private String reason;

    ExchangeBill(
            ShopKey key,
            long buyerPerson,
            BillFace face,
            BillState state,
            LocalDate changedOn,
            Money interest,
            String reason) {
        this.key = key;
        this.buyerPerson = buyerPerson;
        this.face = face;
        this.state = state;
        this.changedOn = changedOn;
        this.interest = interest;
        this.reason = reason;
    }

    /**
     * A buyer offers a bill to a shop.
     *
     * @throws Refused if it cannot be endorsed or falls due too soon to be endorsed at all
     */
    public static ExchangeBill offer(long shopId, long buyerPerson, BillFace face, LocalDate today) {
        if (!face.endorsable()) throw new Refused("payment.refused.bill-not-endorsable");
        if (!face.dueOn().isAfter(today)) throw new Refused("payment.refused.bill-overdue");
        return new ExchangeBill(ShopKey.next(shopId), buyerPerson, face, BillState.OFFERED, today, Money.ZERO, "");
    }

    public void endorsed(LocalDate today) {
        move(BillState.ENDORSED, today);
    }

    public void sign(LocalDate today) {
        move(BillState.SIGNED, today);
    }

    /** The buyer takes it back while the shop has not signed. */
    public void withdraw(LocalDate today) {
        move(BillState.WITHDRAWN, today);
    }

    /** @param why the buyer is told */
    public void refuse(String why, LocalDate today) {
        if (why.isBlank()) throw new Refused("payment.refused.reason-missing");
        move(BillState.REFUSED, today);
        reason = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
    }

    /** Sold to a bank at this rate a year; what the shop gets is the amount less the interest. */
    public Money discount(Rate yearly, LocalDate today) {
        var taken = interest(yearly, today);
        move(BillState.DISCOUNTED, today);
        interest = taken;
        return face.amount().minus(taken);
    }

    /**
     * Of the days until it is due, at so much a year of 360 days, rounded half up to the fen.
     *
     * @throws Refused on its day and after: then it is presented
     */
    public Money interest(Rate yearly, LocalDate today) {
        var days = daysLeft(today);
        if (days <= 0) throw new Refused("payment.refused.bill-due");
        var divisor = BigInteger.valueOf((long) Rate.WHOLE * DAYS_OF_A_YEAR);
        var fen = BigInteger.valueOf(face.amount().fen())
                .multiply(BigInteger.valueOf(yearly.basisPoints()))
                .multiply(BigInteger.valueOf(days))
                .shiftLeft(1)
                .add(divisor)
                .divide(divisor.shiftLeft(1));
        return Money.ofFen(fen.longValueExact());
    }

    /** Until it is due; below nothing afterwards. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, face.dueOn());
    }

    /** Asks the acceptor to pay, on its day or later. */
    public void present(LocalDate today) {
        if (today.isBefore(face.dueOn())) throw new Refused("payment.refused.bill-not-due", face.dueOn());
        move(BillState.PRESENTED, today);
    }

    public void paid(LocalDate today) {
        move(BillState.PAID, today);
    }

    public void dishonoured(String why, LocalDate today) {
        move(BillState.DISHONOURED, today);
        reason = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
    }

    /** Asks the one who endorsed it. */
    public void recourse(LocalDate today) {
        move(BillState.RECOURSE, today);
    }

    public void recovered(LocalDate today) {
        move(BillState.RECOVERED, today);
    }

    /** Endorsed back to the buyer. */
    public void giveBack(LocalDate today) {
        move(BillState.RETURNED, today);
    }

    private void move(BillState next, LocalDate today) {
        if (!state.canBecome(next)) throw new Refused("payment.refused.bill-state");
        state = next;
        changedOn = today;
    }

    public ShopKey key() {
        return key;
    }

    public long buyerPerson() {
        return buyerPerson;
    }

    public BillFace face() {
        return face;
    }

    public BillState state() {
        return state;
    }

    public LocalDate changedOn() {
        return changedOn;
    }

    public Money interest() {
        return interest;
    }

    public String reason() {
        return reason;
    }
}
