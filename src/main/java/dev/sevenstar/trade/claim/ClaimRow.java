package dev.sevenstar.trade.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a list of claims. {@code title} and {@code cover}: of the first line it is about. */
public record ClaimRow(
        long shopId,
        long id,
        long orderId,
        String buyerName,
        String title,
        @Nullable String cover,
        ClaimState state,
        ClaimReason reason,
        long fen,
        long refundedFen,
        @Nullable Instant due,
        @Nullable Instant calledAt,
        Instant openedAt,
        long sorting) {}
