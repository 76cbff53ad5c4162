package dev.sevenstar.listing;

import java.time.Instant;

/** The revision a seller is writing, with the judgement of it. */
public record Draft(
        Listing listing,
        ListingContent content,
        Misfits misfits,
        Assessment assessment,
        TitleFacts titleFacts,
        String savedBy,
        Instant savedAt) {

    public String stamp(Step step) {
        return ContentJson.stamp(content, misfits, step);
    }
}
