package dev.sevenstar.trade.web;

import dev.sevenstar.media.PictureRef;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.BuyerOrders;
import dev.sevenstar.trade.OrderState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order in a buyer's list, in ready words.
 *
 * @param clock until when something has to happen; null where nothing has
 * @param actHref where the next step is taken, with its word; null where the buyer has none to take
 */
record MyOrderRow(
        String number,
        String href,
        String shop,
        String placedAt,
        TradeWords.Mark state,
        @Nullable String cover,
        String title,
        String label,
        String quantity,
        String total,
        String method,
        @Nullable String clock,
        @Nullable String actHref,
        @Nullable String act) {

    private static final int SMALL = 64;

    static MyOrderRow of(BuyerOrders.Row row, Map<Long, String> shops, TradeWords words) {
        var number = Ids.text(row.id());
        var href = "/my/orders/" + number;
        var toPay = row.state() == OrderState.AWAITING_PAYMENT;
        var toReceive = row.state() == OrderState.AWAITING_RECEIPT;
        return new MyOrderRow(
                number,
                href,
                shops.getOrDefault(row.shopId(), ""),
                Times.minute(row.placedAt()),
                words.state(row.state()),
                row.coverHash() == null ? null : PictureRef.url(row.coverHash(), SMALL),
                row.title(),
                row.label(),
                row.lines() > 1 ? words.say("trade.my.kinds", row.lines()) : words.quantity(row.quantity(), row.unit()),
                row.total().toString(),
                words.say(row.method().key()),
                clock(row, words),
                toPay ? href + "/payment" : toReceive ? href : null,
                toPay ? words.say("trade.my.pay") : toReceive ? words.say("trade.my.receive") : null);
    }

    private static @Nullable String clock(BuyerOrders.Row row, TradeWords words) {
        if (row.payUntil() != null) return words.say("trade.my.pay-until", Times.minute(row.payUntil()));
        return row.receiveUntil() == null
                ? null
                : words.say("trade.my.receive-until", Times.minute(row.receiveUntil()));
    }
}
