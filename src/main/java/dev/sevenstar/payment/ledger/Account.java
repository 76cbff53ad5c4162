package dev.sevenstar.payment.ledger;

import java.util.Comparator;

/**
 * An account in a shop's book.
 *
 * @param party 0 for the shop itself and for the platform, else the number of the buyer or partner
 */
public record Account(AccountKind kind, long party) implements Comparable<Account> {

    private static final Comparator<Account> ORDER =
            Comparator.comparing(Account::kind).thenComparing(Account::party);

    public Account {
        if (kind.party() == AccountKind.Party.SHOP && party != 0)
            throw new IllegalArgumentException(kind + " of somebody else");
    }

    public static Account of(AccountKind kind) {
        return new Account(kind, 0);
    }

    @Override
    public int compareTo(Account other) {
        return ORDER.compare(this, other);
    }
}
