package dev.sevenstar.listing.web;

import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.catalog.AttributeSet;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Input;
import dev.sevenstar.listing.AskedOf;
import dev.sevenstar.listing.AttributeEntry;
import dev.sevenstar.listing.Draft;
import dev.sevenstar.shared.web.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions of the category as fields: what to draw, with what is answered so far. */
@Component
class AttributeFields {

    /** {@code kind}: select, checks, list, text, number or date; {@code brings}: answering it may show further fields. */
    record Field(
            String name,
            String label,
            String kind,
            boolean required,
            boolean recommended,
            boolean filled,
            String value,
            List<Option> options,
            Set<String> chosen,
            List<Option> units,
            String unit,
            boolean open,
            boolean brings) {

        /** What a select shows, which has one answer at most. */
        public String one() {
            return chosen.stream().findFirst().orElse("");
        }
    }

    private final Catalog catalog;
    private final AskedOf asked;
    private final Phrases phrases;

    AttributeFields(Catalog catalog, AskedOf asked, Phrases phrases) {
        this.catalog = catalog;
        this.asked = asked;
        this.phrases = phrases;
    }

    List<Field> of(Draft draft, Map<String, String> form) {
        var category = draft.content().categoryId();
        if (category == null) return List.of();
        var bringing = new HashSet<Long>();
        catalog.attributes(category).cascades().forEach(cascade -> bringing.add(cascade.attributeId()));
        return asked.visible(category, draft.content().basics()).stream()
                .map(visible -> field(visible, draft, form, bringing))
                .toList();
    }

    private Field field(AttributeSet.Visible visible, Draft draft, Map<String, String> form, Set<Long> bringing) {
        var attribute = visible.attribute();
        var name = "attribute." + attribute.id();
        var entry = draft.content().basics().attribute(attribute.id()).orElse(null);
        var typed = form.get(name);
        return new Field(
                name,
                attribute.name().in(phrases.locale()),
                kind(attribute),
                visible.required(),
                attribute.recommended(),
                entry != null,
                typed != null ? typed : words(entry, kind(attribute).equals("checks")),
                options(attribute),
                chosen(entry),
                units(attribute),
                entry == null ? "" : entry.unit(),
                attribute.open(),
                bringing.contains(attribute.id()));
    }

    private static String kind(Attribute attribute) {
        if (attribute.input() == Input.MULTIPLE) return "checks";
        if (attribute.input() == Input.SINGLE && !attribute.open()) return "select";
        if (attribute.input().choice()) return "list";
        return attribute.input().name().toLowerCase(Locale.ROOT);
    }

    /** Beside boxes to tick only own words are typed. */
    private static String words(@Nullable AttributeEntry entry, boolean ownOnly) {
        if (entry == null) return "";
        return entry.items().stream()
                .filter(item -> !ownOnly || item.valueId() == null)
                .map(AttributeEntry.Item::text)
                .collect(Collectors.joining("、"));
    }

    private List<Option> options(Attribute attribute) {
        return attribute.values().stream()
                .map(value ->
                        new Option(String.valueOf(value.id()), value.name().in(phrases.locale())))
                .toList();
    }

    private static Set<String> chosen(@Nullable AttributeEntry entry) {
        if (entry == null) return Set.of();
        return entry.items().stream()
                .filter(item -> item.valueId() != null)
                .map(item -> String.valueOf(item.valueId()))
                .collect(Collectors.toSet());
    }

    private List<Option> units(Attribute attribute) {
        return attribute.units().stream()
                .map(unit -> new Option(unit.zh(), unit.in(phrases.locale())))
                .toList();
    }
}
