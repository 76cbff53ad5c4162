package dev.sevenstar.listing;

import java.time.Instant;
import java.util.List;

/** The revision a seller is writing, with the judgement of it and what holds the listing. */
public record Draft(
        Listing listing,
        ListingContent content,
        Misfits misfits,
        Assessment assessment,
        TitleFacts titleFacts,
        List<MarkedText> marked,
        String savedBy,
        Instant savedAt,
        List<Hold> holds) {

    public String stamp(Step step) {
        return ContentJson.stamp(content, misfits, step);
    }
}
