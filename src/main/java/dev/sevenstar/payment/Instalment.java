package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of what an order costs, with its time and its way.
 *
 * @param number from 1, in the order they fall due
 * @param name last part of the key of its name
 * @param fee that the shop bears, kept back when the money is released
 * @param surcharge that the buyer pays on top
 * @param refunded of goods and freight so far: given back of what was paid, or waived of what was owed
 * @param feeBack of fee and surcharge given back with refunds so far
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
                Money.ZERO);
    }

    /** What it is for, without what the buyer bears on top. */
    public Money amount() {
        return goods.plus(freight);
    }

    /** What the buyer pays. */
    public Money payable() {
        return asked().plus(surcharge);
    }

    /** What is left to pay of the amount, or was when it was paid. */
    Money asked() {
        return amount().minus(refunded);
    }

    /** Paid and not given back. */
    public Money kept() {
        return state.isPaid() ? amount().minus(refunded) : Money.ZERO;
    }

    /** Bought on credit and not paid yet. */
    public Money owed() {
        var onCredit = channel != Channel.DIRECT && channel != Channel.CARRIER && !trigger.gatesShipment();
        return onCredit && state.isOpen() ? amount().minus(refunded) : Money.ZERO;
    }

    /** What a refund can still take from it. */
    public Money returnable() {
        return kept().plus(owed());
    }

    /** What the shop bears of the fee after refunds. */
    public Money feeKept() {
        return fee.isPositive() ? fee.minus(feeBack) : Money.ZERO;
    }

    Instalment due(@Nullable LocalDate on) {
        return to(InstalmentState.DUE, on, paidAt, releasedAt);
    }

    Instalment overdue() {
        return to(InstalmentState.OVERDUE, dueOn, paidAt, releasedAt);
    }

    Instalment paid(Instant at) {
        return to(InstalmentState.PAID, dueOn, at, releasedAt);
    }

    Instalment released(Instant at) {
        return to(InstalmentState.RELEASED, dueOn, paidAt, at);
    }

    Instalment cancelled() {
        return to(InstalmentState.CANCELLED, dueOn, paidAt, releasedAt);
    }

    /** Gives back so much more of what was paid, or asks for so much less of what was bought on credit. */
    Instalment refunded(Money more) {
        if (returnable().isBelow(more)) throw new Refused("payment.refused.refund-above-paid");
        var all = refunded.plus(more);
        var back = Fee.returned(fee.plus(surcharge), amount(), all);
        var next = state;
        if (all.equals(amount())) next = state.isPaid() ? InstalmentState.REFUNDED : InstalmentState.CANCELLED;
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
                dueOn,
                paidAt,
                releasedAt,
                all,
                back);
    }

    private Instalment to(
            InstalmentState next, @Nullable LocalDate due, @Nullable Instant paid, @Nullable Instant released) {
        if (!state.canBecome(next)) throw new Refused("payment.refused.instalment-state");
        return new Instalment(
                number, name, trigger, days, channel, shipment, goods, freight, fee, surcharge, next, due, paid,
                released, refunded, feeBack);
    }

    /** Key of its name. */
    public String key() {
        return "payment.instalment." + name;
    }
}
