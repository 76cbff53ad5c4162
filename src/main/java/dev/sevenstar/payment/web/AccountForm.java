package dev.sevenstar.payment.web;

import dev.sevenstar.payment.bound.AccountKind;
import dev.sevenstar.payment.bound.Bank;
import dev.sevenstar.payment.bound.NewAccount;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An account as typed. */
record AccountForm(
        @Nullable String kind,
        @Nullable String holder,
        @Nullable String number,
        @Nullable String bank,
        @Nullable String bankCode) {

    static AccountForm of(AccountKind kind) {
        return new AccountForm(kind.name(), "", "", "", "");
    }

    NewAccount read() {
        return new NewAccount(
                known(kind),
                text(holder),
                text(number),
                Bank.find(text(bank)).orElse(null),
                known(kind).isAlipay() ? "" : text(bankCode));
    }

    /** A bank account where nobody said what it is. */
    static AccountKind known(@Nullable String kind) {
        return Arrays.stream(AccountKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(AccountKind.COMPANY_BANK);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
