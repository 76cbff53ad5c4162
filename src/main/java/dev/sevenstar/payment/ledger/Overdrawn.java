package dev.sevenstar.payment.ledger;

import dev.sevenstar.shared.Refused;

/** An account that must not go below nothing would. */
public class Overdrawn extends Refused {

    private final transient Account account;

    Overdrawn(Account account) {
        super("payment.refused.overdrawn");
        this.account = account;
    }

    public Account account() {
        return account;
    }
}
