package dev.sevenstar.market;

import dev.sevenstar.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer asks for. Everything may be left open; an empty query is the whole market.
 *
 * @param categoryId with all categories below it
 * @param attributes attribute → wanted values, of which one suffices
 * @param minimumAtMost can be bought in this quantity
 * @param provinces six-digit codes, of which one suffices
 * @param withinHours leaves the house within this time
 * @param among numbers of the only listings that are looked at; null for all
 */
public record ListingQuery(
        String text,
        @Nullable Long categoryId,
        @Nullable Long shopId,
        Map<Long, Set<Long>> attributes,
        @Nullable Money priceFrom,
        @Nullable Money priceTo,
        @Nullable Integer minimumAtMost,
        Set<String> provinces,
        @Nullable Integer withinHours,
        boolean onlineOrder,
        int starsAtLeast,
        Ordering ordering,
        @Nullable String cursor,
        int size,
        boolean asTyped,
        @Nullable Set<Long> among) {

    /** The words a question may have; more are cut off. */
    public static final int TEXT_MAX = 100;

    public static final int SIZE_MAX = 60;

    public enum Ordering {
        RELEVANCE,
        NEWEST,
        PRICE_UP,
        PRICE_DOWN
    }

    private static final int SIZE = 40;

    public static final ListingQuery ALL = within(null, null);

    public ListingQuery {
        text = text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
        attributes = Map.copyOf(attributes);
        provinces = Set.copyOf(provinces);
        among = among == null ? null : Set.copyOf(among);
        size = Math.max(1, Math.min(SIZE_MAX, size));
    }

    public static ListingQuery text(String words) {
        return ALL.withText(words);
    }

    public static ListingQuery category(long id) {
        return within(id, null);
    }

    public static ListingQuery shop(long id) {
        return within(null, id);
    }

    private static ListingQuery within(@Nullable Long category, @Nullable Long shop) {
        return new ListingQuery(
                "",
                category,
                shop,
                Map.of(),
                null,
                null,
                null,
                Set.of(),
                null,
                false,
                0,
                Ordering.RELEVANCE,
                null,
                SIZE,
                false,
                null);
    }

    public ListingQuery withText(String words) {
        return new ListingQuery(
                words,
                categoryId,
                shopId,
                attributes,
                priceFrom,
                priceTo,
                minimumAtMost,
                provinces,
                withinHours,
                onlineOrder,
                starsAtLeast,
                ordering,
                cursor,
                size,
                asTyped,
                among);
    }

    public ListingQuery stars(int atLeast) {
        return new ListingQuery(
                text,
                categoryId,
                shopId,
                attributes,
                priceFrom,
                priceTo,
                minimumAtMost,
                provinces,
                withinHours,
                onlineOrder,
                atLeast,
                ordering,
                cursor,
                size,
                asTyped,
                among);
    }

    public ListingQuery by(Ordering other, @Nullable String from, int most) {
        return new ListingQuery(
                text,
                categoryId,
                shopId,
                attributes,
                priceFrom,
                priceTo,
                minimumAtMost,
                provinces,
                withinHours,
                onlineOrder,
                starsAtLeast,
                other,
                from,
                most,
                asTyped,
                among);
    }

    public ListingQuery among(Set<Long> listings) {
        return new ListingQuery(
                text,
                categoryId,
                shopId,
                attributes,
                priceFrom,
                priceTo,
                minimumAtMost,
                provinces,
                withinHours,
                onlineOrder,
                starsAtLeast,
                ordering,
                cursor,
                size,
                asTyped,
                listings);
    }

    public boolean hasText() {
        return !text.isBlank();
    }

    /** Narrowed by something besides words and category. */
    public boolean isFiltered() {
        return !attributes.isEmpty()
                || priceFrom != null
                || priceTo != null
                || minimumAtMost != null
                || !provinces.isEmpty()
                || withinHours != null
                || onlineOrder;
    }

    public List<Long> attributeIds() {
        return attributes.keySet().stream().sorted().toList();
    }
}
