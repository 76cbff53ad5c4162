package dev.sevenstar.payment.web.exchange;

import dev.sevenstar.payment.exchange.BillState;
import dev.sevenstar.payment.exchange.Deed;
import dev.sevenstar.payment.exchange.ExchangeBills.Listed;
import dev.sevenstar.payment.exchange.Target;
import dev.sevenstar.payment.web.statement.PostingWords;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import java.time.LocalDate;

/**
 * A bill of exchange as its row or page shows it.
 *
 * @param other the shop, or the buyer, on the other side
 * @param payOn its day, or the next on which banks work; rolled says whether they differ
 * @param left how many days are left, or by how many it is over; empty once it is no matter
 * @param interest what a discount cost, which is the shop's own business; empty if there was none
 * @param net what a discount brought, empty if there was none
 */
record ExchangeView(
        String href,
        String number,
        String paper,
        String range,
        String drawer,
        String acceptor,
        String acceptorCode,
        String amount,
        String issuedOn,
        String dueOn,
        String payOn,
        boolean rolled,
        String left,
        String other,
        String note,
        String reason,
        String interest,
        String net,
        String state,
        String tone,
        boolean withdrawable,
        boolean signable,
        boolean refusable,
        boolean presentable,
        boolean discountable,
        boolean isDishonoured,
        boolean inRecourse) {

    /** A step of a bill's history. */
    record Step(String tone, String what, String at, String iso, String by, String note) {}

    /** What a bill pays. */
    record Pays(String what, String href, String amount) {}

    static ExchangeView of(Listed listed, String home, String other, LocalDate today, PostingWords words) {
        var bill = listed.bill();
        var face = bill.face();
        var state = bill.state();
        var interest = home.equals(ExchangePage.MY) ? Money.ZERO : bill.interest();
        return new ExchangeView(
                home + "/" + bill.key().number(),
                bill.key().number(),
                face.number(),
                face.range() == null ? "" : face.range().text(),
                face.drawer(),
                face.acceptor(),
                face.acceptorCode(),
                face.amount().toString(),
                face.issuedOn().toString(),
                face.dueOn().toString(),
                listed.payOn().toString(),
                !listed.payOn().equals(face.dueOn()),
                left(listed, today, words),
                other,
                listed.note(),
                bill.reason(),
                PostingWords.amount(interest),
                interest.isPositive() ? face.amount().minus(interest).toString() : "",
                words.say(state.key()),
                tone(state),
                state.isComing(),
                state == BillState.ENDORSED,
                state.isComing(),
                state == BillState.SIGNED && !today.isBefore(face.dueOn()),
                state == BillState.SIGNED && today.isBefore(face.dueOn()),
                state == BillState.DISHONOURED,
                state == BillState.RECOURSE);
    }

    private static String left(Listed listed, LocalDate today, PostingWords words) {
        if (listed.bill().state() != BillState.SIGNED) return "";
        var days = listed.bill().daysLeft(today);
        return days < 0 ? words.say("payment.exchange.days-over", -days) : words.say("payment.exchange.days", days);
    }

    private static String tone(BillState state) {
        return switch (state.pile()) {
            case COMING -> "amber";
            case HELD, PRESENTED -> "blue";
            case TROUBLE -> "red";
            case MONEY -> "green";
            case BACK -> "";
        };
    }

    static Step step(Deed deed, boolean toBuyer, PostingWords words) {
        var state = deed.state();
        var tone =
                switch (state) {
                    case REFUSED, WITHDRAWN, DISHONOURED, RECOURSE -> "problem";
                    default -> "done";
                };
        var what =
                switch (state) {
                    case OFFERED -> "payment.exchange.deed.offered";
                    case ENDORSED -> "payment.exchange.deed.endorsed";
                    default -> state.key();
                };
        return new Step(
                tone,
                words.say(what),
                Times.minute(deed.at()),
                deed.at().toString(),
                deed.byName().isEmpty() ? words.say("payment.exchange.by-bank") : deed.byName(),
                toBuyer && state == BillState.DISCOUNTED ? "" : deed.note());
    }

    /** @param side where the addresses of this side's pages begin */
    static Pays pays(Target target, String side, PostingWords words) {
        return switch (target.kind()) {
            case ORDER ->
                new Pays(
                        words.say("payment.exchange.order", target.number()),
                        side + "/orders/" + target.number(),
                        target.amount().toString());
            case ACCOUNT ->
                new Pays(
                        words.say("payment.exchange.bill", target.number()),
                        side + "/bills/" + target.number(),
                        target.amount().toString());
        };
    }
}
