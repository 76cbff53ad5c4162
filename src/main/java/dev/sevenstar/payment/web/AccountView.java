package dev.sevenstar.payment.web;

import dev.sevenstar.payment.bound.AccountState;
import dev.sevenstar.payment.bound.BoundAccount;
import dev.sevenstar.shared.Times;
import org.jspecify.annotations.Nullable;

/**
 * A bound account in words.
 *
 * @param played the amount that a simulated bank says it sent, null where a real one did
 */
record AccountView(
        String here,
        String kind,
        String holder,
        String masked,
        String bank,
        String state,
        String badge,
        boolean toName,
        boolean coming,
        boolean failed,
        int triesLeft,
        String until,
        @Nullable String verified,
        @Nullable String played) {

    static AccountView of(BoundAccount account, boolean simulated, MethodWords words) {
        var state = account.state();
        var bank = account.bank();
        var verifiedAt = account.verifiedAt();
        return new AccountView(
                "/workbench/bound-accounts/" + account.number(),
                words.say(account.kind().key()),
                account.holder(),
                account.masked(),
                bank == null ? "" : words.say(bank.key()) + " · " + account.bankCode(),
                words.say(state.key()),
                state == AccountState.VERIFIED ? "green" : state == AccountState.FAILED ? "red" : "amber",
                state == AccountState.SENT,
                state == AccountState.ASKED,
                state == AccountState.FAILED,
                account.triesLeft(),
                Times.minute(account.expiresAt()),
                verifiedAt == null ? null : Times.minute(verifiedAt),
                simulated && state == AccountState.SENT ? account.amount().toString() : null);
    }
}
