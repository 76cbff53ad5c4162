package dev.sevenstar.listing;

import java.time.Instant;

/** The revision a seller is writing, with the judgement of it. */
record Draft(
        Listing listing,
        ListingContent content,
        Misfits misfits,
        Assessment assessment,
        String savedBy,
        Instant savedAt) {

    String stamp(Step step) {
        return ContentJson.stamp(content, misfits, step);
    }
}
