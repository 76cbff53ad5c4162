package dev.sevenstar.trade.web;

import dev.sevenstar.media.PictureRef;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.MemoFlag;
import dev.sevenstar.trade.OrderRow;
import org.jspecify.annotations.Nullable;

/**
 * A line of a shop's list of orders with everything said already.
 *
 * @param goods what of the first line, and how many lines more
 * @param flag class of the little flag; empty for none
 */
record OrderRowView(
        String number,
        String href,
        @Nullable String cover,
        String title,
        String goods,
        String buyer,
        String place,
        String total,
        String method,
        TradeWords.Mark state,
        TradeWords.@Nullable Mark clock,
        String flag,
        String flagName,
        String memo,
        String placed,
        String placedIso) {

    private static final int SMALL = 64;

    static OrderRowView of(OrderRow row, TradeWords words) {
        var number = Ids.text(row.id());
        var flagged = row.flag() != MemoFlag.NONE;
        return new OrderRowView(
                number,
                OrderFilter.HERE + "/" + number,
                row.coverHash() == null ? null : PictureRef.url(row.coverHash(), SMALL),
                row.title(),
                goods(row, words),
                row.buyerName(),
                words.place(row.regionCode()),
                Money.ofFen(row.totalFen()).toString(),
                words.say(row.method().key()),
                words.state(row.state(), row.waitsUntil()),
                words.clock(row.state(), row.payUntil(), row.waitsUntil(), row.shipUntil(), row.receiveUntil()),
                flagged ? row.flag().slug() : "",
                flagged ? words.say(row.flag().key()) : "",
                row.memo(),
                Times.minute(row.placedAt()),
                row.placedAt().toString());
    }

    private static String goods(OrderRow row, TradeWords words) {
        var first = words.quantity(row.quantity(), row.unit());
        return row.lineCount() == 1 ? first : words.say("trade.desk.more-lines", first, row.lineCount() - 1);
    }
}
