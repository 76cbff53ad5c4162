package dev.sevenstar.trade.web;

import dev.sevenstar.media.PictureRef;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.trade.OrderLine;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order, as either side's page shows it.
 *
 * @param adjust what the seller put on or took off, with its sign; null for nothing
 * @param rebate what came back of it when a group-buy ended; null for nothing
 * @param shipped how much of it has left; null for nothing
 */
public record LineView(
        int number,
        String href,
        @Nullable String cover,
        String title,
        String label,
        String quantity,
        String price,
        String reason,
        String amount,
        @Nullable String adjust,
        String charge,
        @Nullable String rebate,
        @Nullable String shipped) {

    private static final int SMALL = 64;

    public static LineView of(OrderLine line, TradeWords words) {
        return new LineView(
                line.number(),
                "/listings/" + Ids.text(line.listingId()),
                line.coverHash() == null ? null : PictureRef.url(line.coverHash(), SMALL),
                line.title(),
                line.label(),
                words.quantity(line.quantity(), line.unit()),
                line.unitPrice().toString(),
                words.reason(line.reason(), line.markdown()),
                line.amount().toString(),
                adjust(line),
                line.charge().toString(),
                line.rebate().isPositive() ? words.say("trade.line.rebate", line.rebate()) : null,
                shipped(line, words));
    }

    /** Leads the buyer to what the listing said when it was ordered. */
    LineView asOrdered(String order) {
        var snapshot = "/my/orders/" + order + "/lines/" + number + "/snapshot";
        return new LineView(
                number, snapshot, cover, title, label, quantity, price, reason, amount, adjust, charge, rebate,
                shipped);
    }

    private static @Nullable String adjust(OrderLine line) {
        if (line.adjust().fen() == 0) return null;
        return line.adjust().isPositive() ? "+" + line.adjust() : line.adjust().toString();
    }

    private static @Nullable String shipped(OrderLine line, TradeWords words) {
        if (line.shipped() == 0) return null;
        if (line.unwanted() > 0)
            return words.say(
                    "trade.line.shipped-unwanted", line.shipped(), line.unwanted(), line.toShip(), line.unit());
        return line.toShip() == 0
                ? words.say("trade.line.shipped-all")
                : words.say("trade.line.shipped", line.shipped(), line.toShip(), line.unit());
    }
}
