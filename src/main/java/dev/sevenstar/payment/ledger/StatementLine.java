package dev.sevenstar.payment.ledger;

import dev.sevenstar.shared.Money;
import java.time.LocalDate;

/**
 * A posting as one purse sees it.
 *
 * @param id of the posting
 * @param change of the purse
 * @param fee that the posting took from the shop, below nothing for one given back; the change is less by it
 */
public record StatementLine(
        long id, LocalDate on, PostingKind kind, long reference, long buyer, Money change, Money fee) {

    /** With another entry of the same posting. */
    StatementLine and(StatementLine other) {
        return new StatementLine(id, on, kind, reference, buyer, change.plus(other.change()), fee.plus(other.fee()));
    }

    public Money came() {
        return change.isPositive() ? change : Money.ZERO;
    }

    public Money went() {
        return change.isPositive() ? Money.ZERO : Money.ZERO.minus(change);
    }
}
