package dev.sevenstar.payment.ledger;

import dev.sevenstar.shared.Money;

/** One side of a posting: what an account gains, below nothing for what it loses. */
public record Entry(Account account, Money amount) {}
