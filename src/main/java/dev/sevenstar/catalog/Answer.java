package dev.sevenstar.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a seller answered to an attribute: chosen values, own words, a number with its unit or a date.
 *
 * @param unit Chinese name of the unit, empty where there is none
 */
public record Answer(List<Item> items, String unit) {

    public static final Answer NONE = new Answer(List.of(), "");

    /** A chosen value with its number, or own words without one. */
    public record Item(@Nullable Long valueId, String text) {}

    public Answer {
        items = List.copyOf(items);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Numbers of the chosen values: what cascades look at. */
    public Set<Long> chosen() {
        return items.stream().map(Item::valueId).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
