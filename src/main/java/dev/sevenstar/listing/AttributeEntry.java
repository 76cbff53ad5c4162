package dev.sevenstar.listing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listing says to one attribute of its category. The words stand beside the numbers of chosen
 * values, so that a snapshot still reads when the catalog has changed.
 */
public record AttributeEntry(long attributeId, List<Item> items, String unit) {

    /** A chosen value with its number, or own words without one. */
    public record Item(@Nullable Long valueId, String text) {}

    public AttributeEntry {
        items = items == null ? List.of() : List.copyOf(items);
        unit = unit == null ? "" : unit;
    }

    public static AttributeEntry chosen(long attributeId, Item... values) {
        return new AttributeEntry(attributeId, Arrays.asList(values), "");
    }

    public static AttributeEntry text(long attributeId, String text) {
        return new AttributeEntry(attributeId, List.of(new Item(null, text)), "");
    }

    public boolean isFilled() {
        return items.stream().anyMatch(item -> !item.text().isBlank());
    }
}
