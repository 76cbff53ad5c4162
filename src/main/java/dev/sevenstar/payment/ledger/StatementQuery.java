package dev.sevenstar.payment.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a shop's book somebody wants to see.
 *
 * @param kind null for all
 * @param buyer 0 for all
 * @param reference 0 for all
 */
public record StatementQuery(
        long shopId, Purse purse, YearMonth month, @Nullable PostingKind kind, long buyer, long reference) {

    public LocalDate first() {
        return month.atDay(1);
    }

    public LocalDate last() {
        return month.atEndOfMonth();
    }

    /** Leaves lines out, so that no balance can run along. */
    public boolean isNarrowed() {
        return kind != null || buyer != 0 || reference != 0;
    }
}
