package dev.sevenstar.listing.web;

import static dev.sevenstar.listing.ListingNumbers.*;

import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.listing.Sales;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.listing.SpecAxis;
import dev.sevenstar.listing.SpecValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The specifications and the grid of SKUs they make, as fields. */
final class SpecFields {

    /** A specification's row with the values its category proposes. */
    record AxisRow(int index, String label, List<String> proposed, List<String> names) {}

    /** A line of the grid; cells as typed. */
    record SkuRow(
            int index,
            String key,
            String label,
            String price,
            String retail,
            String consign,
            String stock,
            String code) {}

    private SpecFields() {}

    static Map<String, String> fill(Sales sales) {
        var form = new LinkedHashMap<String, String>();
        for (int i = 0; i < sales.axes().size(); i++) {
            var axis = sales.axes().get(i);
            form.put("axes." + i + ".name", axis.name());
            form.put(
                    "axes." + i + ".values",
                    axis.values().stream().map(SpecValue::name).collect(Collectors.joining("\n")));
        }
        return form;
    }

    static List<SpecAxis> axes(Sales before, Typed typed) {
        var axes = new ArrayList<SpecAxis>();
        for (int i = 0; i < SPEC_AXES_MAX; i++) {
            var name = cut(typed.text("axes." + i + ".name"));
            var values = values(typed.lines("axes." + i + ".values"));
            if (!name.isEmpty() || !values.isEmpty())
                axes.add(new SpecAxis(null, name, SpecPictures.read(i, name, values, before, typed)));
        }
        return axes;
    }

    /** One a line, or divided by commas; each once. The sign that divides the keys of SKUs is no part of a name. */
    private static List<String> values(String text) {
        var names = new LinkedHashSet<String>();
        for (var part : text.split("[\n,，、]")) {
            var name = cut(part.replace('|', '/').replaceAll("\\s+", " ").strip());
            if (!name.isEmpty() && names.size() < SKUS_MAX) names.add(name);
        }
        return List.copyOf(names);
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= SPEC_VALUE_CHARACTERS_MAX
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SPEC_VALUE_CHARACTERS_MAX));
    }

    /** Every combination, with the cells that were typed for it, else with what it said before. */
    static List<Sku> skus(List<SpecAxis> axes, Sales before, Typed typed) {
        var filled = axes.stream().filter(axis -> !axis.values().isEmpty()).toList();
        if (filled.isEmpty()) return List.of();
        var rowOf = new HashMap<String, Integer>();
        var keys = typed.all("sku");
        IntStream.range(0, keys.size()).forEach(row -> rowOf.put(keys.get(row), row));
        var earlier = before.skus().stream().collect(Collectors.toMap(Sku::key, sku -> sku, (a, b) -> a));
        var skus = new ArrayList<Sku>();
        for (var combination : combinations(filled)) {
            var blank = Sku.blank(combination);
            var row = rowOf.get(blank.key());
            skus.add(
                    row == null
                            ? earlier.getOrDefault(blank.key(), blank)
                            : read(blank, row, skus.size(), earlier.get(blank.key()), typed));
        }
        return skus;
    }

    private static Sku read(Sku blank, int row, int position, @Nullable Sku earlier, Typed typed) {
        var from = "skus." + row + ".";
        var field = "skus." + position + ".";
        return new Sku(
                blank.values(),
                typed.money(from + "price", field + "price"),
                typed.money(from + "retail", field + "retail"),
                typed.money(from + "consign", field + "consign"),
                code(typed.text(from + "code")),
                typed.whole(from + "stock", field + "stock", 0, STOCK_MAX),
                earlier == null ? null : earlier.pictureId());
    }

    private static @Nullable String code(String typed) {
        if (typed.isEmpty()) return null;
        return typed.length() <= CODE_CHARACTERS_MAX ? typed : typed.substring(0, CODE_CHARACTERS_MAX);
    }

    private static List<List<String>> combinations(List<SpecAxis> axes) {
        List<List<String>> combinations = List.of(List.of());
        for (var axis : axes) {
            combinations = combinations.stream()
                    .flatMap(start -> axis.values().stream().map(value -> append(start, value.name())))
                    .limit(SKUS_MAX)
                    .toList();
        }
        return combinations;
    }

    private static List<String> append(List<String> start, String value) {
        var longer = new ArrayList<>(start);
        longer.add(value);
        return longer;
    }

    /** As many rows as there may be; the category's specifications come first as proposals. */
    static List<AxisRow> rows(Sales sales, List<Attribute> specs, Locale locale) {
        var names = specs.stream().map(spec -> spec.name().zh()).toList();
        return IntStream.range(0, SPEC_AXES_MAX)
                .mapToObj(i -> {
                    var axis = i < sales.axes().size() ? sales.axes().get(i) : null;
                    var spec = axis == null || axis.name().isEmpty() ? at(specs, i) : named(specs, axis.name());
                    return new AxisRow(
                            i,
                            spec == null ? "" : spec.name().zh(),
                            spec == null
                                    ? List.of()
                                    : spec.values().stream()
                                            .map(value -> value.name().zh())
                                            .limit(40)
                                            .toList(),
                            names);
                })
                .toList();
    }

    private static @Nullable Attribute at(List<Attribute> specs, int i) {
        return i < specs.size() ? specs.get(i) : null;
    }

    private static @Nullable Attribute named(List<Attribute> specs, String name) {
        return specs.stream().filter(spec -> spec.name().is(name)).findFirst().orElse(null);
    }

    /** The grid with what was typed wrongly in its cells. */
    static List<SkuRow> grid(Sales sales, Map<String, String> form) {
        var rows = new ArrayList<SkuRow>();
        for (int i = 0; i < sales.skus().size(); i++) {
            var sku = sales.skus().get(i);
            var cell = "skus." + i + ".";
            rows.add(new SkuRow(
                    i,
                    sku.key(),
                    sku.label(),
                    form.getOrDefault(cell + "price", SalesForm.yuan(sku.price())),
                    form.getOrDefault(cell + "retail", SalesForm.yuan(sku.retailPrice())),
                    form.getOrDefault(cell + "consign", SalesForm.yuan(sku.consignPrice())),
                    form.getOrDefault(cell + "stock", sku.stock() == null ? "" : String.valueOf(sku.stock())),
                    form.getOrDefault(cell + "code", sku.code() == null ? "" : sku.code())));
        }
        return rows;
    }
}
