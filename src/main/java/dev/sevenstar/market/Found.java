package dev.sevenstar.market;

import dev.sevenstar.shared.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link ListingQuery}.
 *
 * @param total at least so many were found; exact unless {@code more}
 * @param next cursor of the next page, null on the last
 * @param marks listing → what of its title was asked for
 * @param corrected the question that was answered instead, null if it was the typed one
 * @param meant a question that would find more, while the typed one found something
 * @param dropped words that nothing has together with the others, left out of the answer
 */
public record Found(
        List<Card> cards,
        long total,
        boolean more,
        @Nullable String next,
        Facets facets,
        Map<Long, List<Mark>> marks,
        @Nullable String corrected,
        @Nullable String meant,
        List<String> dropped) {

    /**
     * How many of the hits have what. Counted over the first {@link #COUNTED} hits; of an attribute or
     * a province the counts are those without its own filter, so that another value can be added.
     */
    public record Facets(
            Map<Long, Integer> categories,
            Map<Long, Map<Long, Integer>> attributes,
            Map<String, Integer> provinces,
            Map<Integer, Integer> promiseHours,
            int onlineOrder,
            List<Money> priceSteps) {

        public static final int COUNTED = 10_000;
        public static final Facets NONE = new Facets(Map.of(), Map.of(), Map.of(), Map.of(), 0, List.of());
    }

    /** A stretch of a title. */
    public record Mark(int start, int end) {}

    public boolean isEmpty() {
        return cards.isEmpty();
    }
}
