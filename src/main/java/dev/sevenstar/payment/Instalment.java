package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of what an order costs, with its time and its way. It is paid at once, or bit by bit where it is on
 * a bill; what is waived is never asked for again, what is refunded was paid before.
 *
 * @param number from 1, in the order they fall due
 * @param name last part of the key of its name
 * @param fee that the shop bears, kept back when the money is released
 * @param surcharge that the buyer pays on top
 * @param paid of goods and freight so far
 * @param waived of goods and freight so far
 * @param refunded of what was paid
 * @param feeBack of fee and surcharge that falls to what was waived or refunded
 */
public record Instalment(
        int number,
        String name,
        Trigger trigger,
        int days,
        Channel channel,
        boolean shipment,
        Money goods,
        Money freight,
        Money fee,
        Money surcharge,
        InstalmentState state,
        @Nullable LocalDate dueOn,
        @Nullable Instant paidAt,
        @Nullable Instant releasedAt,
        Money paid,
        Money waived,
        Money refunded,
        Money feeBack) {

    static Instalment planned(int number, PlanShape.Part part, Money goods, Money freight, Fee fee) {
        var taken = fee.on(goods.plus(freight));
        var onShop = fee.bearer() == Fee.Bearer.SHOP;
        return new Instalment(
                number,
                part.name(),
                part.trigger(),
                part.days(),
                part.channel(),
                part.shipment(),
                goods,
                freight,
                onShop ? taken : Money.ZERO,
                onShop ? Money.ZERO : taken,
                InstalmentState.PLANNED,
                null,
                null,
                null,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO);
    }

    /** What it is for, without what the buyer bears on top. */
    public Money amount() {
        return goods.plus(freight);
    }

    /** What is left to pay of the amount. */
    public Money asked() {
        return state.isOpen() ? amount().minus(waived).minus(paid) : Money.ZERO;
    }

    /** What the buyer pays to be done with it. */
    public Money payable() {
        return asked().isPositive() ? asked().plus(surcharge) : Money.ZERO;
    }

    /** Paid and not given back. */
    public Money kept() {
        return paid.minus(refunded);
    }

    /** Bought on credit and not paid yet. */
    public Money owed() {
        var onCredit = channel != Channel.DIRECT && channel != Channel.CARRIER && !trigger.gatesShipment();
        return onCredit ? asked() : Money.ZERO;
    }

    /** What a refund can still take from it. */
    public Money returnable() {
        return kept().plus(owed());
    }

    /** Paid for or owed, or it was once. */
    boolean isCovered() {
        return paid.plus(waived).plus(owed()).isPositive();
    }

    /** What the shop bears of the fee. */
    public Money feeKept() {
        return fee.isPositive() ? fee.minus(feeBack) : Money.ZERO;
    }

    Instalment due(@Nullable LocalDate on) {
        return to(InstalmentState.DUE, on);
    }

    Instalment overdue() {
        return to(InstalmentState.OVERDUE, dueOn);
    }

    Instalment cancelled() {
        return to(InstalmentState.CANCELLED, dueOn);
    }

    Instalment released(Instant at) {
        var released = to(InstalmentState.RELEASED, dueOn);
        return new Instalment(
                number,
                name,
                trigger,
                days,
                channel,
                shipment,
                goods,
                freight,
                fee,
                surcharge,
                released.state,
                dueOn,
                paidAt,
                at,
                paid,
                waived,
                refunded,
                feeBack);
    }

    /** So much of it came in; the last bit makes it paid. */
    Instalment paid(Money more, Instant at) {
        if (!state.isPayable()) throw new Refused("payment.refused.instalment-state");
        if (!more.isPositive() || asked().isBelow(more))
            throw new Refused("payment.refused.other-amount", asked(), more);
        var all = paid.plus(more);
        return with(at, all, waived, refunded);
    }

    /** So much less is asked for. */
    Instalment waived(Money less) {
        if (asked().isBelow(less)) throw new Refused("payment.refused.refund-above-paid");
        return with(paidAt, paid, waived.plus(less), refunded);
    }

    /** So much of what was paid is given back. */
    Instalment refunded(Money back) {
        if (kept().isBelow(back)) throw new Refused("payment.refused.refund-above-paid");
        return with(paidAt, paid, waived, refunded.plus(back));
    }

    /** So much of what was paid never came, and is due again. */
    Instalment takenBack(Money less) {
        return new Instalment(
                number,
                name,
                trigger,
                days,
                channel,
                shipment,
                goods,
                freight,
                fee,
                surcharge,
                state == InstalmentState.OVERDUE ? state : InstalmentState.DUE,
                dueOn,
                null,
                null,
                paid.minus(less),
                waived,
                refunded,
                feeBack);
    }

    private Instalment with(@Nullable Instant at, Money nowPaid, Money nowWaived, Money nowRefunded) {
        return new Instalment(
                number,
                name,
                trigger,
                days,
                channel,
                shipment,
                goods,
                freight,
                fee,
                surcharge,
                stateOf(nowPaid, nowWaived, nowRefunded),
                dueOn,
                at,
                releasedAt,
                nowPaid,
                nowWaived,
                nowRefunded,
                Fee.returned(fee.plus(surcharge), amount(), nowWaived.plus(nowRefunded)));
    }

    private InstalmentState stateOf(Money nowPaid, Money nowWaived, Money nowRefunded) {
        if (amount().isBelow(nowPaid.plus(nowWaived))) throw new IllegalStateException("more than all of it");
        var stillAsked = state.isOpen() && !nowPaid.plus(nowWaived).equals(amount());
        if (stillAsked) return state;
        if (!nowPaid.isPositive()) return InstalmentState.CANCELLED;
        if (nowRefunded.equals(nowPaid)) return InstalmentState.REFUNDED;
        return state.isOpen() ? InstalmentState.PAID : state;
    }

    private Instalment to(InstalmentState next, @Nullable LocalDate due) {
        if (!state.canBecome(next)) throw new Refused("payment.refused.instalment-state");
        return new Instalment(
                number,
                name,
                trigger,
                days,
                channel,
                shipment,
                goods,
                freight,
                fee,
                surcharge,
                next,
                due,
                paidAt,
                releasedAt,
                paid,
                waived,
                refunded,
                feeBack);
    }

    /** Key of its name. */
    public String key() {
        return "payment.instalment." + name;
    }
}
