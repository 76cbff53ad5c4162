package dev.sevenstar.trade.web;

import dev.sevenstar.payment.MoneyReturn;
import dev.sevenstar.payment.MoneyReturn.State;
import dev.sevenstar.payment.MoneyReturn.Way;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.claim.HandleClaim;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A way that money takes back to the buyer.
 *
 * @param why it goes back; empty where the page says it already
 * @param note where to find it, or what the partner said against it
 * @param confirm the number under which somebody says that it is done; null if nobody has to
 * @param question what they say then
 * @param ofBill whether a bill of exchange may go back instead
 */
public record ReturnView(
        String amount,
        String way,
        TradeWords.Mark state,
        String why,
        String note,
        @Nullable String confirm,
        String question,
        boolean ofBill) {

    /** On the page of what it was given back for. */
    public static ReturnView of(MoneyReturn back, TradeWords words) {
        return of(back, "", words);
    }

    public static ReturnView onOrder(MoneyReturn back, TradeWords words) {
        var why = back.isLate() ? "late" : HandleClaim.isOccasion(back.occasion()) ? "claim" : "closed";
        return of(back, words.say("trade.return.why." + why), words);
    }

    private static ReturnView of(MoneyReturn back, String why, TradeWords words) {
        var tone =
                switch (back.state()) {
                    case ASKED -> "blue";
                    case REFUSED -> "red";
                    case OWED -> "amber";
                    case DONE -> "green";
                };
        var owed = back.state() == State.OWED;
        return new ReturnView(
                back.amount().toString(),
                words.say(back.way().key()),
                new TradeWords.Mark(tone, words.say(back.stateKey())),
                why,
                note(back),
                owed ? back.key().number() : null,
                owed
                        ? words.say(
                                "trade.return.question." + back.way().name().toLowerCase(Locale.ROOT), back.amount())
                        : "",
                back.way() == Way.EXCHANGE);
    }

    private static String note(MoneyReturn back) {
        var said = back.state() == State.REFUSED ? back.reason() : back.note();
        var done = back.doneAt();
        return done == null ? said : (Times.minute(done) + " " + said).strip();
    }
}
