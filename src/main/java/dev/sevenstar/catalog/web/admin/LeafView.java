package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.catalog.AttributeSet;
import dev.sevenstar.catalog.Cascade;
import dev.sevenstar.catalog.CategoryCard;
import dev.sevenstar.catalog.Name;
import dev.sevenstar.catalog.Need;
import dev.sevenstar.catalog.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A leaf with all it asks, in words. */
record LeafView(String units, String core, String synonyms, List<Row> rows, List<Rule> rules) {

    private static final int SHOWN_VALUES = 6;

    /** An attribute in the list. */
    record Row(
            long id,
            String name,
            String other,
            String href,
            String input,
            String need,
            boolean required,
            String role,
            String values,
            boolean conditional) {}

    /** A cascade in words: when → shown. */
    record Rule(String when, String shown, boolean required, String href) {}

    static LeafView of(CategoryCard card, AttributeSet set, Speech speech) {
        var conditional = set.conditional();
        return new LeafView(
                listed(card.units(), speech),
                String.join("、", CategoryForm.lines(card.coreWords())),
                String.join("、", CategoryForm.lines(card.synonyms())),
                set.attributes().stream()
                        .map(attribute -> row(set, attribute, conditional.contains(attribute.id()), speech))
                        .toList(),
                set.cascades().stream()
                        .map(cascade -> rule(set, cascade, speech))
                        .toList());
    }

    private static String listed(String units, Speech speech) {
        return CategoryForm.lines(units).stream()
                .map(line -> Name.parse(line).in(speech.locale()))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static Row row(AttributeSet set, Attribute attribute, boolean conditional, Speech speech) {
        var locale = speech.locale();
        return new Row(
                attribute.id(),
                attribute.name().in(locale),
                "en".equals(locale.getLanguage())
                        ? attribute.name().zh()
                        : attribute.name().en(),
                "/admin/categories/" + set.categoryId() + "/attributes/" + attribute.id() + "/edit",
                speech.say("catalog.input." + low(attribute.input())),
                speech.say("catalog.need." + low(attribute.need())),
                attribute.need() == Need.REQUIRED,
                attribute.role() == Role.PRODUCT ? "" : speech.say("catalog.role." + low(attribute.role())),
                values(attribute, speech),
                conditional);
    }

    private static String values(Attribute attribute, Speech speech) {
        if (!attribute.input().choice())
            return attribute.units().stream()
                    .map(unit -> unit.in(speech.locale()))
                    .collect(Collectors.joining(" / "));
        var first = attribute.values().stream()
                .limit(SHOWN_VALUES)
                .map(value -> value.name().in(speech.locale()))
                .collect(Collectors.joining("、"));
        var more = attribute.values().size() - SHOWN_VALUES;
        return more > 0
                ? speech.say(
                        "catalog.leaf.values.more", first, attribute.values().size())
                : first;
    }

    private static Rule rule(AttributeSet set, Cascade cascade, Speech speech) {
        var trigger = set.find(cascade.attributeId()).orElseThrow();
        var value = trigger.value(cascade.valueId()).orElseThrow();
        var shown = set.find(cascade.shownId()).orElseThrow();
        return new Rule(
                trigger.name().in(speech.locale()) + " = " + value.name().in(speech.locale()),
                shown.name().in(speech.locale()),
                cascade.required(),
                "/admin/categories/" + set.categoryId() + "/cascades/" + cascade.attributeId() + "/" + cascade.valueId()
                        + "/" + cascade.shownId());
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
