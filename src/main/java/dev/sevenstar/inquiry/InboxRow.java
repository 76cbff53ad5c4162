package dev.sevenstar.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the inbox, as the database holds it. */
public record InboxRow(
        long id,
        InquiryState state,
        Party turn,
        long listingId,
        String listingTitle,
        @Nullable String listingCover,
        String listingUnit,
        @Nullable Integer listingMinimum,
        String buyerName,
        String buyerCompany,
        int askQuantity,
        @Nullable Long askTargetFen,
        String assigneeName,
        Instant openedAt,
        Instant lastAt,
        long activity,
        @Nullable Instant waitingSince,
        @Nullable Instant amberAt,
        @Nullable Instant dueAt,
        @Nullable Long dueRank,
        String lastText,
        int shopUnread) {}
