package dev.sevenstar.payment.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a shop asks of its book: what is mine, what is held, what is owed to me. Each has a statement of its own. */
public enum Purse {
    /** With the market: what can be withdrawn, and what is on its way to the bank. */
    BALANCE(AccountKind.AVAILABLE, AccountKind.WITHDRAWING),
    /** Held by the market until it is clear whose it is. */
    HELD(AccountKind.ESCROW_HELD, AccountKind.IN_DISPUTE, AccountKind.UNMATCHED),
    /** Owed by buyers and partners, less what a partner has paid before its time. */
    OWED(AccountKind.RECEIVABLE, AccountKind.BILL_RECEIVABLE, AccountKind.DUE_FROM_PARTNER, AccountKind.DRAWN_EARLY),
    /** What came into the shop's own bank account or Alipay, past the market. */
    DIRECT(AccountKind.DIRECT);

    private final List<AccountKind> kinds;

    Purse(AccountKind... kinds) {
        this.kinds = List.of(kinds);
    }

    public List<AccountKind> kinds() {
        return kinds;
    }

    /** Key of the word for it; {@code key + ".why"} says what is in it. */
    public String key() {
        return "payment.purse." + slug();
    }

    /** As an address has it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@link #BALANCE} for an address that nobody can have got from us. */
    public static Purse ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(purse -> purse.slug().equals(slug))
                .findFirst()
                .orElse(BALANCE);
    }

    /** For a condition; made of our own names alone. */
    String sqlKinds() {
        return kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
    }
}
