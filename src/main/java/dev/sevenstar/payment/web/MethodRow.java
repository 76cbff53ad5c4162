package dev.sevenstar.payment.web;

import dev.sevenstar.payment.MethodUse;
import dev.sevenstar.payment.Offer;
import dev.sevenstar.payment.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method in the list, in words.
 *
 * @param missing what the shop lacks, null for nothing
 * @param remedy where it sees to the first of that
 * @param use of last month
 * @param badge colour of the state; empty where a button invites to enable it
 */
record MethodRow(
        String href,
        String name,
        String what,
        String fee,
        @Nullable String missing,
        @Nullable String remedy,
        @Nullable String act,
        String use,
        String badge,
        String state) {

    static MethodRow of(Offer offer, List<Requirement> unmet, MethodUse use, MethodWords words) {
        var code = offer.method().code();
        var on = offer.enabled() || offer.method().isAlways();
        var first = unmet.isEmpty() ? null : unmet.get(0);
        return new MethodRow(
                "/workbench/payment-methods/" + code.slug(),
                words.name(code),
                words.say(code.key() + ".for"),
                words.fee(offer),
                first == null ? null : words.say("payment.methods.missing", unmet.size(), words.say(first.key())),
                first == null ? null : first.href(),
                first == null ? null : words.say(first.key() + ".act"),
                use.orders() == 0
                        ? "—"
                        : words.say(
                                "payment.methods.last-month", use.lastMonth().toString()),
                on ? (unmet.isEmpty() ? "green" : "amber") : (unmet.isEmpty() ? "" : "amber"),
                words.say(state(on, !unmet.isEmpty())));
    }

    private static String state(boolean on, boolean lacking) {
        if (on) return lacking ? "payment.methods.lacking" : "payment.methods.on";
        return lacking ? "payment.methods.not-yet" : "payment.methods.enable";
    }
}
