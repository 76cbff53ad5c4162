package dev.sevenstar.trade.web.claim;

import dev.sevenstar.media.Attachment;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.Claim;
import dev.sevenstar.trade.claim.ClaimMessage;
import dev.sevenstar.trade.claim.ClaimState;
import dev.sevenstar.trade.web.TradeWords;
import dev.sevenstar.trade.web.TradeWords.Mark;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim as its page shows it.
 *
 * @param clock how long whose turn it is may still take; null when no time runs
 * @param due the same moment, for machines and on hover
 * @param refunded null while nothing is
 */
record ClaimView(
        String number,
        String orderNumber,
        Mark state,
        @Nullable Mark clock,
        @Nullable String due,
        String way,
        String phase,
        String reason,
        String goods,
        String freight,
        String amount,
        @Nullable String refunded,
        String returnTo,
        String returnWaybill,
        String buyer,
        String openedAt) {

    /** A part of the history. {@code look}: {@code ours}, {@code theirs} or {@code event}. */
    record Entry(String look, String who, String text, String at, String iso, List<Picture> pictures) {}

    record Picture(String href, String name) {}

    static ClaimView of(Claim claim, Side reader, TradeWords words) {
        var terms = claim.terms();
        return new ClaimView(
                claim.number(),
                claim.order().number(),
                words.claim(claim.state(), claim.isWithPlatform()),
                clock(claim, reader, words),
                claim.due() == null ? null : Times.minute(claim.due()),
                words.say(terms.returning() ? "trade.claim.way.return" : "trade.claim.way.refund"),
                words.say(claim.isAfterSale() ? "trade.claim.after-sale" : "trade.claim.in-sale"),
                words.say(terms.reason().key()),
                terms.goods().toString(),
                terms.freight().toString(),
                terms.amount().toString(),
                claim.state() == ClaimState.REFUNDED ? claim.refunded().toString() : null,
                claim.returnTo(),
                claim.returnWaybill(),
                claim.buyerName(),
                Times.minute(claim.openedAt()));
    }

    private static @Nullable Mark clock(Claim claim, Side reader, TradeWords words) {
        if (claim.isWithPlatform())
            return new Mark("blue", words.say("trade.claim.frozen", Times.minute(claim.evidenceUntil())));
        if (claim.due() == null) return null;
        var left = words.span(words.now(), claim.due());
        var buyers =
                switch (claim.state()) {
                    case AWAITING_CHANGE, AWAITING_RETURN -> true;
                    default -> false;
                };
        var mine = buyers == (reader == Side.BUYER) && reader != Side.PLATFORM;
        var outcome =
                switch (claim.state()) {
                    case AWAITING_SELLER -> claim.terms().returning() ? "accept-return" : "refund";
                    case AWAITING_RETURNED_GOODS -> "refund";
                    default -> "close";
                };
        return new Mark(mine ? "amber" : "blue", words.say("trade.claim.left." + outcome, left));
    }

    static Entry entry(
            ClaimMessage message, Side reader, Map<String, List<Attachment>> pictures, String here, TradeWords words) {
        var own = message.by().side() == reader;
        var house = message.by().side() == Side.HOUSE || !message.kind().isWritten();
        return new Entry(
                house ? "event" : own ? "ours" : "theirs",
                who(message.by(), reader, words),
                words.say(message.kind().key(), message.details().toArray()),
                Times.minute(message.at()),
                message.at().toString(),
                pictures.getOrDefault(message.evidence().key(), List.of()).stream()
                        .map(each -> new Picture(here + "/pictures/" + each.number(), each.name()))
                        .toList());
    }

    /** Which colleague acted is for their own side and for the platform to know. */
    private static String who(Hand by, Side reader, TradeWords words) {
        var side = words.say(by.side().key());
        var told = !by.name().isEmpty() && (by.side() == reader || reader != Side.BUYER && by.side() != Side.PLATFORM);
        return told ? words.say("trade.timeline.by", side, by.name()) : side;
    }
}
