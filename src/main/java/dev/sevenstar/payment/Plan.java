package dev.sevenstar.payment;

import dev.sevenstar.payment.Movement.Kind;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the money of one order reaches the shop: instalments in their order, which of them must be paid
 * before the goods may leave, and what has moved. It refuses what its state does not allow.
 */
public final class Plan {

    private final ShopKey key;
    private final long version;
    private final long reference;
    private final long buyerId;
    private final MethodCode method;
    private final Fee fee;
    private PlanState state;
    private List<Instalment> instalments;
    private int steps;
    private @Nullable LocalDate receivedOn;
    private final boolean returned;
    private final List<Movement> movements = new ArrayList<>();

    Plan(
            ShopKey key,
            long version,
            long reference,
            long buyerId,
            MethodCode method,
            Fee fee,
            PlanState state,
            List<Instalment> instalments,
            int steps,
            @Nullable LocalDate receivedOn,
            boolean returned) {
        this.key = key;
        this.version = version;
        this.reference = reference;
        this.buyerId = buyerId;
        this.method = method;
        this.fee = fee;
        this.state = state;
        this.instalments = List.copyOf(instalments);
        this.steps = steps;
        this.receivedOn = receivedOn;
        this.returned = returned;
    }

    /** @param agreed whether nobody has to be asked first, such as a lender */
    static Plan open(
            long shopId,
            long reference,
            long buyerId,
            MethodCode method,
            PlanShape shape,
            Fee fee,
            Money goods,
            Money freight,
            boolean agreed) {
        if (!goods.plus(freight).isPositive()) throw new Refused("payment.refused.nothing-to-pay");
        var plan = new Plan(
                ShopKey.next(shopId),
                0,
                reference,
                buyerId,
                method,
                fee,
                PlanState.ASKED,
                shape.instalments(goods, freight, fee),
                0,
                null,
                false);
        if (agreed) plan.agree();
        return plan;
    }

    /** The lender or the seller said yes. */
    public void agree() {
        if (state != PlanState.ASKED) throw new Refused("payment.refused.plan-state");
        state = PlanState.OPEN;
        makeDue(Trigger.PLACING, null);
    }

    /**
     * Other amounts for the same goods; the parts are computed anew.
     *
     * @throws Refused once anything is paid, or the goods are received
     */
    public void reprice(PlanShape shape, Money goods, Money freight) {
        if (receivedOn != null || state == PlanState.SETTLED || state == PlanState.CANCELLED)
            throw new Refused("payment.refused.plan-state");
        if (isPaidInPart()) throw new Refused("payment.refused.paid-already");
        if (!goods.plus(freight).isPositive()) throw new Refused("payment.refused.nothing-to-pay");
        var wasOpen = state == PlanState.OPEN;
        instalments = asAgreed(shape).instalments(goods, freight, fee);
        steps++;
        if (wasOpen) makeDue(Trigger.PLACING, null);
    }

    /** An order keeps the days after receipt that its shop had set when it was placed. */
    private PlanShape asAgreed(PlanShape shape) {
        return instalments.stream()
                .filter(each -> each.trigger() == Trigger.DAYS_AFTER_RECEIPT)
                .findFirst()
                .map(each -> shape.after(each.days()))
                .orElse(shape);
    }

    /** The seller has shown that the stage before is done: what gates the shipment is due now. */
    public void stageDone() {
        if (instalments.stream()
                .noneMatch(
                        each -> each.trigger() == Trigger.BEFORE_SHIPMENT && each.state() == InstalmentState.PLANNED))
            throw new Refused("payment.refused.no-stage-to-move");
        if (instalments.stream()
                .anyMatch(each ->
                        each.trigger() == Trigger.PLACING && each.state().isOpen()))
            throw new Refused("payment.refused.stage-not-paid");
        makeDue(Trigger.BEFORE_SHIPMENT, null);
    }

    /**
     * An instalment came in: whole, or a part of one that is on a bill. What goes straight to the shop is the shop's
     * at once.
     *
     * @param amount what came, with what the buyer bears on top
     * @throws Refused if it is another amount, or the instalment is not to be paid now
     */
    public void pay(int number, Money amount, Instant at) {
        pay(number, amount, at, false);
    }

    /** The same past every partner: somebody of the shop says that it came. */
    void payPast(int number, Money amount, Instant at) {
        pay(number, amount, at, true);
    }

    private void pay(int number, Money amount, Instant at, boolean past) {
        requireOpen();
        var instalment = get(number);
        var whole = instalment.payable().equals(amount);
        if (instalment.state().isPayable() && !whole && !instalment.channel().takesParts())
            throw new Refused("payment.refused.other-amount", instalment.payable(), amount);
        var part = whole ? instalment.asked() : amount;
        replace(number, each -> each.paid(part, at));
        movements.add(new Movement(Kind.PAID, instalment, part, Money.ZERO, steps++, false, past));
        if (get(number).state() == InstalmentState.PAID && instalment.channel().endsWithTheShop())
            replace(number, each -> each.released(at));
        settleIfDone();
    }

    /**
     * A payment that went straight to the shop turns out never to have come: so much is owed again. The posting of that
     * payment is reversed by who takes it back.
     *
     * @throws Refused if it was given back meanwhile, or went another way
     */
    void takeBack(int number, Money amount) {
        var instalment = get(number);
        if (!instalment.channel().endsWithTheShop() || instalment.kept().isBelow(amount))
            throw new Refused("payment.refused.given-back-already");
        replace(number, each -> each.takenBack(amount));
        steps++;
        state = PlanState.OPEN;
    }

    /** Whether this amount could be paid for this instalment now. */
    public boolean accepts(int number, Money amount) {
        return state == PlanState.OPEN
                && instalments.stream()
                        .anyMatch(each -> each.number() == number
                                && each.state().isPayable()
                                && (each.payable().equals(amount)
                                        || each.channel().takesParts()
                                                && !each.asked().isBelow(amount)));
    }

    /** The carrier has brought the goods: what is paid at the door is due. */
    public void delivered() {
        requireOpen();
        makeDue(Trigger.DELIVERY, null);
    }

    /**
     * The buyer has the goods: what was held is the shop's, what waits for the receipt is due. What went straight to the
     * shop may have settled it all before.
     *
     * @param settlementDay when a bill that these goods join is to be paid; null if there is none
     */
    public void received(Instant at, LocalDate on, @Nullable LocalDate settlementDay) {
        if (receivedOn != null) throw new Refused("payment.refused.received-already");
        if (state != PlanState.SETTLED) requireOpen();
        if (!mayShip()) throw new Refused("payment.refused.stage-not-paid");
        if (isToCollect()) throw new Refused("payment.refused.not-collected");
        receivedOn = on;
        for (var each : instalments) {
            if (each.channel() == Channel.ESCROW && each.state() == InstalmentState.PAID) release(each.number(), at);
            if (each.trigger() == Trigger.DAYS_AFTER_RECEIPT) makeDue(each.number(), on.plusDays(each.days()));
            if (each.trigger() == Trigger.SETTLEMENT_DAY) makeDue(each.number(), settlementDay);
            if (each.trigger() == Trigger.RECEIPT) makeDue(each.number(), on);
        }
        instalments.stream()
                .filter(each -> each.owed().isPositive())
                .forEach(each -> moved(Kind.RECEIVED, each, each.owed(), Money.ZERO, false));
        settleIfDone();
    }

    /** The shop gets what a partner held, less the fee it bears. */
    public void release(int number, Instant at) {
        var instalment = get(number);
        replace(number, each -> each.released(at));
        moved(Kind.RELEASED, get(number), instalment.kept(), instalment.feeKept(), true);
        settleIfDone();
    }

    /** Marks what should have been paid before this day; true if anything was. */
    public boolean overdueOn(LocalDate today) {
        var late = instalments.stream()
                .filter(each -> each.state() == InstalmentState.DUE
                        && each.dueOn() != null
                        && each.dueOn().isBefore(today))
                .toList();
        late.forEach(each -> replace(each.number(), Instalment::overdue));
        return !late.isEmpty();
    }

    /**
     * Gives money back the way it came: out of what is still held first, then of what came last. What was
     * bought on credit is owed no more.
     *
     * @return what it took from which instalment
     * @throws Refused if it is more than what was paid or is owed
     */
    List<Returned> refund(Money amount) {
        if (!amount.isPositive()) throw new Refused("payment.refused.nothing-to-refund");
        if (state == PlanState.ASKED || state == PlanState.CANCELLED) throw new Refused("payment.refused.plan-state");
        if (refundable().isBelow(amount)) throw new Refused("payment.refused.refund-above-paid");
        var taken = new ArrayList<Returned>();
        var left = amount;
        for (var each : refundOrder()) {
            var less = smaller(left, each.owed());
            var back = smaller(left.minus(less), each.kept());
            waive(each.number(), less);
            var surcharge = giveBack(each.number(), back);
            taken.add(new Returned(each, less, back, surcharge));
            left = left.minus(less).minus(back);
        }
        settleIfDone();
        return taken;
    }

    /**
     * Nothing will be paid any more.
     *
     * @throws Refused if something was: then it is refunded instead
     */
    public void cancel() {
        if (state == PlanState.CANCELLED) return;
        if (receivedOn != null || isPaidInPart()) throw new Refused("payment.refused.paid-already");
        instalments.stream()
                .filter(each -> each.state().isOpen())
                .forEach(each -> replace(each.number(), Instalment::cancelled));
        steps++;
        state = PlanState.CANCELLED;
    }

    /** What is still to be paid falls away, because the goods went back or never came. */
    public void waiveRest() {
        requireOpen();
        for (var each : instalments) {
            if (!each.state().isOpen()) continue;
            if (each.owed().isPositive()) waive(each.number(), each.owed());
            else replace(each.number(), Instalment::cancelled);
        }
        settleIfDone();
    }

    /** Agreed, all that has to be paid before is paid, and it was not all given back. */
    public boolean mayShip() {
        return !isGivenBack()
                && (state == PlanState.OPEN || state == PlanState.SETTLED)
                && instalments.stream()
                        .filter(each -> each.trigger().gatesShipment())
                        .allMatch(each -> each.state().isPaid());
    }

    /** What is paid at the door has not been. */
    private boolean isToCollect() {
        return instalments.stream()
                .anyMatch(each ->
                        each.trigger() == Trigger.DELIVERY && each.state().isOpen());
    }

    /** All that was paid was given back, or all that was owed is owed no more. */
    private boolean isGivenBack() {
        return !kept().isPositive()
                && (isPaidInPart()
                        || instalments.stream().noneMatch(each -> each.state().isOpen()));
    }

    /** Whether any money is or was on its way back, see {@link MoneyReturns}. */
    public boolean isReturned() {
        return returned;
    }

    public boolean isPaidInPart() {
        return instalments.stream().anyMatch(each -> each.paid().isPositive());
    }

    public Money total() {
        return sum(Instalment::amount);
    }

    /** Bought on credit and not paid yet. */
    public Money owed() {
        return sum(Instalment::owed);
    }

    /** Paid and not given back. */
    public Money kept() {
        return sum(Instalment::kept);
    }

    /** Paid and not given back, or owed. */
    public Money refundable() {
        return sum(Instalment::returnable);
    }

    /** Goods that were paid for or are owed, whatever went back since. */
    public Money coveredGoods() {
        return sum(each -> each.isCovered() ? each.goods() : Money.ZERO);
    }

    /** The same of freight. */
    public Money coveredFreight() {
        return sum(each -> each.isCovered() ? each.freight() : Money.ZERO);
    }

    private Money sum(Function<Instalment, Money> part) {
        return instalments.stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    private void waive(int number, Money less) {
        if (!less.isPositive()) return;
        var before = get(number);
        replace(number, each -> each.waived(less));
        if (get(number).state() == InstalmentState.PAID && before.channel().endsWithTheShop())
            replace(number, each -> each.released(Objects.requireNonNull(each.paidAt())));
        if (receivedOn != null) moved(Kind.WAIVED, get(number), less, Money.ZERO, false);
    }

    /** @return what the buyer gets back of what came on top */
    private Money giveBack(int number, Money back) {
        if (!back.isPositive()) return Money.ZERO;
        var before = get(number);
        replace(number, each -> each.refunded(back));
        var feeBack = get(number).feeBack().minus(before.feeBack());
        var onShop = before.fee().isPositive();
        moved(Kind.REFUNDED, get(number), back, onShop ? feeBack : Money.ZERO, before.releasedAt() != null);
        return onShop ? Money.ZERO : feeBack;
    }

    private static Money smaller(Money one, Money other) {
        return one.isBelow(other) ? one : other;
    }

    private List<Instalment> refundOrder() {
        return instalments.stream()
                .filter(each -> each.returnable().isPositive())
                .sorted((a, b) -> {
                    var held = Boolean.compare(a.releasedAt() != null, b.releasedAt() != null);
                    return held != 0 ? held : Integer.compare(b.number(), a.number());
                })
                .toList();
    }

    private void requireOpen() {
        if (state != PlanState.OPEN) throw new Refused("payment.refused.plan-state");
    }

    private void makeDue(Trigger trigger, @Nullable LocalDate on) {
        instalments.stream().filter(each -> each.trigger() == trigger).forEach(each -> makeDue(each.number(), on));
    }

    private void makeDue(int number, @Nullable LocalDate on) {
        if (get(number).state() == InstalmentState.PLANNED) replace(number, each -> each.due(on));
    }

    private void replace(int number, UnaryOperator<Instalment> change) {
        instalments = instalments.stream()
                .map(each -> each.number() == number ? change.apply(each) : each)
                .toList();
    }

    private void moved(Kind kind, Instalment instalment, Money amount, Money fee, boolean released) {
        movements.add(new Movement(kind, instalment, amount, fee, steps++, released, false));
    }

    private void settleIfDone() {
        if (state == PlanState.OPEN
                && instalments.stream()
                        .noneMatch(each -> each.state().isOpen() || each.state() == InstalmentState.PAID))
            state = PlanState.SETTLED;
    }

    public Instalment get(int number) {
        return instalments.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What moved since the plan was read, for the ledger. */
    List<Movement> movements() {
        return List.copyOf(movements);
    }

    /** The step that booked what moved last since the plan was read. */
    public int lastStep() {
        return movements.get(movements.size() - 1).step();
    }

    public ShopKey key() {
        return key;
    }

    long version() {
        return version;
    }

    int steps() {
        return steps;
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

    public Fee fee() {
        return fee;
    }

    public PlanState state() {
        return state;
    }

    public List<Instalment> instalments() {
        return instalments;
    }

    public @Nullable LocalDate receivedOn() {
        return receivedOn;
    }
}
