package dev.sevenstar.listing;

import java.time.Instant;
import java.util.Map;

/** One version of what a listing says. {@code stockBase}: the stock on the day the revision was opened. */
record Revision(
        int number,
        long saves,
        ListingContent content,
        Misfits misfits,
        Map<String, Integer> stockBase,
        String authorName,
        Instant at) {

    String stamp(Step step) {
        return ContentJson.stamp(content, misfits, step);
    }
}
