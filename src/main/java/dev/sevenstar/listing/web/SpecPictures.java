package dev.sevenstar.listing.web;

import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.catalog.Role;
import dev.sevenstar.listing.Sales;
import dev.sevenstar.listing.SpecAxis;
import dev.sevenstar.listing.SpecValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The picture beside each value of one specification: the category's picture specification, usually the colour, else the first. */
final class SpecPictures {

    /** More values than these are no colours; they keep what pictures they have. */
    private static final int ROWS_MAX = 60;

    /** {@code outside}: the chosen picture is none of the listing's main pictures. */
    record Row(String field, String names, String value, MediaShelf.@Nullable Shown chosen, boolean outside) {

        public boolean isChosen(MediaShelf.Shown picture) {
            return chosen != null && chosen.id() == picture.id();
        }
    }

    private SpecPictures() {}

    /** What the rows of an axis say, else what its values had before. */
    static List<SpecValue> read(int axis, String name, List<String> values, Sales before, Typed typed) {
        var pictures = new HashMap<>(earlier(name, before));
        var named = typed.all(names(axis));
        IntStream.range(0, named.size())
                .forEach(row -> pictures.put(named.get(row), typed.lastMedia(field(axis, row))));
        return values.stream()
                .map(value -> new SpecValue(value, pictures.get(value)))
                .toList();
    }

    private static Map<String, @Nullable Long> earlier(String name, Sales before) {
        var pictures = new HashMap<String, @Nullable Long>();
        for (var axis : before.axes())
            if (axis.name().equals(name)) for (var value : axis.values()) pictures.put(value.name(), value.pictureId());
        return pictures;
    }

    static List<Row> rows(Sales sales, List<Attribute> specs, List<Long> gallery, Map<Long, MediaShelf.Shown> shown) {
        var axis = axis(sales.axes(), specs);
        if (axis < 0 || sales.axes().get(axis).values().size() > ROWS_MAX) return List.of();
        var rows = new ArrayList<Row>();
        for (var value : sales.axes().get(axis).values()) {
            var chosen = value.pictureId() == null ? null : shown.get(value.pictureId());
            rows.add(new Row(
                    field(axis, rows.size()),
                    names(axis),
                    value.name(),
                    chosen,
                    chosen != null && !gallery.contains(chosen.id())));
        }
        return rows;
    }

    /** Every picture the values have. */
    static List<Long> all(Sales sales) {
        return sales.axes().stream()
                .flatMap(axis -> axis.values().stream())
                .map(SpecValue::pictureId)
                .filter(Objects::nonNull)
                .toList();
    }

    static int axis(List<SpecAxis> axes, List<Attribute> specs) {
        for (int i = 0; i < axes.size(); i++) {
            var name = axes.get(i).name();
            if (specs.stream()
                    .anyMatch(spec -> spec.role() == Role.PICTURE && spec.name().is(name))) return i;
        }
        return axes.isEmpty() ? -1 : 0;
    }

    private static String names(int axis) {
        return "axes." + axis + ".pictured";
    }

    private static String field(int axis, int row) {
        return "axes." + axis + ".picture." + row;
    }
}
