package dev.sevenstar.trade.web;

import dev.sevenstar.payment.Channel;
import dev.sevenstar.payment.Instalment;
import dev.sevenstar.payment.InstalmentState;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the money of an order comes, step by step, and how much of it has moved.
 *
 * @param asked said while a lender or the seller has not yet agreed; null otherwise
 */
record PlanView(String method, @Nullable String asked, List<Step> steps, List<SumView> sums) {

    /**
     * An instalment.
     *
     * @param look {@code done}, {@code now}, {@code problem}, or empty for what is to come or fell away
     * @param way how it reaches the shop
     * @param when when it is due, was paid or has arrived
     * @param rule what makes it due
     * @param surcharge what the buyer bears on top; null for nothing
     * @param part what is paid of it while more is to come; null for nothing
     * @param gate said while the goods wait for it; null otherwise
     */
    record Step(
            int number,
            String look,
            String name,
            String amount,
            String way,
            TradeWords.Mark state,
            String when,
            String rule,
            @Nullable String surcharge,
            @Nullable String part,
            @Nullable String gate) {}

    static PlanView of(Plan plan, Side reader, TradeWords words) {
        return new PlanView(
                words.say(plan.method().key()),
                plan.state() == PlanState.ASKED ? words.say("trade.plan.asked") : null,
                plan.instalments().stream().map(each -> step(each, words)).toList(),
                sums(plan, reader, words));
    }

    private static Step step(Instalment each, TradeWords words) {
        var waits = each.trigger().gatesShipment() && each.state().isOpen();
        return new Step(
                each.number(),
                look(each.state()),
                words.say(each.key()),
                each.amount().toString(),
                words.say(each.channel().key()),
                words.state(each.state()),
                when(each, words),
                words.say(each.trigger().key(), each.days()),
                each.surcharge().isPositive() ? words.say("trade.plan.surcharge", each.surcharge()) : null,
                each.paid().isPositive() && each.state().isOpen() ? words.say("trade.plan.part", each.paid()) : null,
                waits ? words.say("trade.plan.gate") : null);
    }

    private static String look(InstalmentState state) {
        return switch (state) {
            case PAID, RELEASED -> "done";
            case DUE -> "now";
            case OVERDUE -> "problem";
            case PLANNED, REFUNDED, CANCELLED -> "";
        };
    }

    private static String when(Instalment each, TradeWords words) {
        if (each.releasedAt() != null && each.channel() != Channel.DIRECT)
            return words.say("trade.plan.released-at", Times.minute(each.releasedAt()));
        if (each.state().isPaid() && each.paidAt() != null)
            return words.say("trade.plan.paid-at", Times.minute(each.paidAt()));
        if (each.state() == InstalmentState.CANCELLED) return "";
        if (each.dueOn() != null) return words.say("trade.plan.due-on", each.dueOn());
        return words.say(each.trigger().key(), each.days());
    }

    private static List<SumView> sums(Plan plan, Side reader, TradeWords words) {
        var sums = new ArrayList<SumView>();
        add(sums, words, "paid", sum(plan, each -> true, Instalment::paid));
        add(sums, words, "held", sum(plan, each -> !hasArrived(each) && isHeld(each), Instalment::kept));
        add(sums, words, "handed", sum(plan, each -> !hasArrived(each) && !isHeld(each), Instalment::kept));
        add(sums, words, "released", sum(plan, PlanView::hasArrived, Instalment::kept));
        add(sums, words, "refunded", sum(plan, each -> true, Instalment::refunded));
        if (reader == Side.SELLER)
            add(
                    sums,
                    words,
                    "fee",
                    sum(plan, each -> each.paid().isPositive(), Instalment::feeKept)
                            .times(-1));
        var open = sum(plan, each -> true, reader == Side.SELLER ? Instalment::asked : Instalment::payable);
        if (open.isPositive()) sums.add(SumView.strong(words.say("trade.plan.sum.open"), open));
        return List.copyOf(sums);
    }

    /** By the market; a carrier or a lender has what it will hand over. */
    private static boolean isHeld(Instalment each) {
        return each.channel() == Channel.ESCROW;
    }

    /** What is paid straight to the shop is there at once, every part of it. */
    private static boolean hasArrived(Instalment each) {
        return each.releasedAt() != null || each.channel() == Channel.DIRECT || each.channel() == Channel.BILL;
    }

    private static void add(List<SumView> sums, TradeWords words, String name, Money amount) {
        if (amount.fen() != 0) sums.add(SumView.of(words.say("trade.plan.sum." + name), amount));
    }

    private static Money sum(Plan plan, Predicate<Instalment> which, Function<Instalment, Money> part) {
        return plan.instalments().stream().filter(which).map(part).reduce(Money.ZERO, Money::plus);
    }
}
