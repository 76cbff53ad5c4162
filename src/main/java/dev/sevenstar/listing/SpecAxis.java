package dev.sevenstar.listing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A specification (颜色, 尺码) with the values the seller offers; of the category or the seller's own. */
public record SpecAxis(@Nullable Long attributeId, String name, List<SpecValue> values) {

    public SpecAxis {
        values = values == null ? List.of() : List.copyOf(values);
    }

    public static SpecAxis of(String name, String... values) {
        return new SpecAxis(null, name, Stream.of(values).map(SpecValue::of).toList());
    }
}
