package dev.sevenstar.payment.ledger;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Slice;

/**
 * A page of a statement, all of it as the book was at one moment.
 *
 * @param opening what each account had before the month
 * @param closing what each account had at its end, or has now
 * @param before what the purse had before the first line of this page
 * @param came into the purse in the month, of the lines that were asked for
 */
public record Statement(
        Balances opening, Balances closing, Money before, Money came, Money went, Slice<StatementLine> lines) {}
