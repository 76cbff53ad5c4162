package dev.sevenstar.payment.ledger;

import java.util.Locale;

/**
 * What an account counts. Every shop has a book of its own in which all postings about it balance, so
 * the accounts of buyers, partners and the platform stand there as seen from that shop; what a partner
 * owes the market is the sum over the shops.
 */
public enum AccountKind {
    /** Paid by buyers, held until the goods are received. */
    ESCROW_HELD(Party.SHOP, true),
    /** Held back until a dispute is decided. */
    IN_DISPUTE(Party.SHOP, true),
    /** Can be withdrawn. */
    AVAILABLE(Party.SHOP, true),
    /** On its way to the shop's bank. */
    WITHDRAWING(Party.SHOP, true),
    /** Owed by buyers on open bills. */
    RECEIVABLE(Party.SHOP, true),
    /** Bills of exchange in the shop's hands. */
    BILL_RECEIVABLE(Party.SHOP, true),
    /** Collected or financed by a partner and not handed over yet. */
    DUE_FROM_PARTNER(Party.SHOP, true),
    /** Drawn from a partner before the buyer has repaid. */
    DRAWN_EARLY(Party.SHOP, false),
    /** Came into the shop's own bank account or Alipay, past the market. */
    DIRECT(Party.SHOP, true),
    /** Came in and belongs to nothing yet. */
    UNMATCHED(Party.SHOP, true),
    FEE_EXPENSE(Party.SHOP, false),
    /** Came to the shop (below nothing) or left it past every partner: cash, its own bank, set off. */
    OUTSIDE(Party.SHOP, false),
    /** What a buyer owes, the mirror of receivables and of what a partner lends; below nothing while owed. */
    CREDIT_USED(Party.BUYER, false),
    /** Money that came in (below nothing) or went out through a partner. */
    CLEARING(Party.PARTNER, false),
    /** What a partner earned, below nothing. */
    FEE_INCOME(Party.PARTNER, false);

    /** Whose account it is. The platform is the partner with the number 0. */
    public enum Party {
        SHOP,
        BUYER,
        PARTNER
    }

    private final Party party;
    private final boolean guarded;

    AccountKind(Party party, boolean guarded) {
        this.party = party;
        this.guarded = guarded;
    }

    public Party party() {
        return party;
    }

    /** Never goes below nothing, whatever happens at once. */
    public boolean isGuarded() {
        return guarded;
    }

    /** Key of the word for it. */
    public String key() {
        return "payment.account." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
