package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.InstalmentState;
import dev.sevenstar.payment.Method.Consent;
import dev.sevenstar.payment.Methods;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.Trigger;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.MemoFlag;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.OrderState;
import org.jspecify.annotations.Nullable;

/**
 * An order as its seller's page shows it.
 *
 * @param next what is to be done next, by whom
 * @param onCredit whether it takes of a credit line that the shop gave
 * @param ended why it ended early; null if it did not
 */
record ShopOrderView(
        String number,
        String href,
        TradeWords.Mark state,
        TradeWords.@Nullable Mark clock,
        String next,
        @Nullable String ended,
        String placed,
        String buyer,
        String buyerNumber,
        boolean onCredit,
        String receiver,
        String phone,
        String address,
        String message,
        String flag,
        String memo,
        @Nullable String urged,
        Acts acts) {

    /** What this seat can do to it now. */
    record Acts(
            boolean price,
            boolean cancel,
            boolean stage,
            boolean ship,
            boolean answer,
            boolean prolong,
            boolean note,
            boolean close,
            boolean refund) {

        static Acts of(Order order, Plan plan, Seat seat) {
            var unpaid = order.state() == OrderState.AWAITING_PAYMENT && !plan.isPaidInPart();
            var trade = seat.may("trade");
            var toShip = order.state() == OrderState.AWAITING_SHIPMENT;
            var leaves = order.isToShip();
            var deposited = order.state() == OrderState.AWAITING_PAYMENT && plan.isPaidInPart();
            return new Acts(
                    unpaid && seat.may("price"),
                    unpaid && seat.may("price"),
                    trade && stageWaits(plan),
                    trade && leaves,
                    trade && leaves && order.urgedAt() != null,
                    trade && order.state() == OrderState.AWAITING_RECEIPT && !order.isProlonged(),
                    trade,
                    (deposited || toShip && !order.isShippedInPart()) && seat.may("refund"),
                    seat.may("refund"));
        }

        private static boolean stageWaits(Plan plan) {
            return plan.instalments().stream()
                            .anyMatch(each -> each.trigger() == Trigger.BEFORE_SHIPMENT
                                    && each.state() == InstalmentState.PLANNED)
                    && plan.instalments().stream()
                            .filter(each -> each.trigger() == Trigger.PLACING)
                            .allMatch(each -> each.state().isPaid());
        }
    }

    static ShopOrderView of(Order order, Plan plan, Seat seat, TradeWords words) {
        var acts = Acts.of(order, plan, seat);
        return new ShopOrderView(
                order.number(),
                OrderFilter.HERE + "/" + order.number(),
                words.state(order.state(), order.waitsUntil()),
                words.clock(
                        order.state(), order.payUntil(), order.waitsUntil(), order.shipUntil(), order.receiveUntil()),
                next(order, plan, words),
                order.closeReason() == null
                        ? null
                        : words.say(order.closeReason().key()),
                Times.minute(order.placedAt()),
                order.buyerName(),
                Ids.text(order.buyerPerson()),
                Methods.of(plan.method()).consent() == Consent.CREDIT_LINE,
                order.receiver().name(),
                order.receiver().phone(),
                words.address(order.receiver()),
                order.message(),
                order.flag() == MemoFlag.NONE ? "" : order.flag().slug(),
                order.memo(),
                urged(order, words),
                acts);
    }

    private static String next(Order order, Plan plan, TradeWords words) {
        if (order.state() == OrderState.AWAITING_SHIPMENT && !order.isToShip())
            return words.say("trade.next.gathering");
        if (order.state() != OrderState.AWAITING_PAYMENT)
            return words.say(order.state().key().replace("trade.state.", "trade.next."));
        if (Acts.stageWaits(plan)) return words.say("trade.next.stage");
        return words.say(plan.isPaidInPart() ? "trade.next.balance" : "trade.next.awaiting-payment");
    }

    private static @Nullable String urged(Order order, TradeWords words) {
        if (order.urgedAt() == null || order.state() != OrderState.AWAITING_SHIPMENT) return null;
        return words.say("trade.desk.urged", words.span(order.urgedAt(), words.now()));
    }
}
