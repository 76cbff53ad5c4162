package dev.sevenstar.payment.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting as it stands in the book.
 *
 * @param reverses the posting it takes back; null for none
 * @param reversedBy the posting that takes it back; null for none
 */
public record KeptPosting(
        long id,
        PostingKind kind,
        LocalDate on,
        Instant at,
        long reference,
        long buyer,
        @Nullable Long reverses,
        @Nullable Long reversedBy,
        List<Entry> entries) {}
