package dev.sevenstar.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Puts the questions of one leaf together from its own lines and the sets it takes over. What the
 * leaf says goes before what a set says.
 */
final class LeafSheet {

    private final AttributeDictionary dictionary;
    private final Sheet sets;
    private final Map<Long, Attribute> asked = new LinkedHashMap<>();
    private final Set<Cascade> cascades = new LinkedHashSet<>();

    LeafSheet(AttributeDictionary dictionary, Sheet sets) {
        this.dictionary = dictionary;
        this.sets = sets;
    }

    AttributeSet read(long categoryId, Sheet leaf) {
        var sources = sources(leaf);
        var specs = specs(sources);
        specs.forEach(attribute -> asked.put(attribute.id(), attribute));
        collect(sources, "required", Need.REQUIRED);
        collect(sources, "recommended", Need.RECOMMENDED);
        collect(sources, "optional", Need.OPTIONAL);
        sources.forEach(this::collectCascades);
        return new AttributeSet(categoryId, ordered(specs), List.copyOf(cascades));
    }

    private List<Sheet> sources(Sheet leaf) {
        var sources = new ArrayList<Sheet>();
        sources.add(leaf);
        while (sources.get(sources.size() - 1).has("like"))
            sources.add(sets.sheet(sources.get(sources.size() - 1).text("like")));
        return sources;
    }

    private List<Attribute> specs(List<Sheet> sources) {
        return sources.stream()
                .map(source -> source.texts("spec"))
                .filter(specs -> !specs.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(name -> dictionary.define(name, Need.OPTIONAL, true))
                .toList();
    }

    private void collect(List<Sheet> sources, String group, Need need) {
        for (var source : sources)
            for (var name : source.texts(group))
                asked.putIfAbsent(dictionary.id(name), dictionary.define(name, need, false));
    }

    private void collectCascades(Sheet source) {
        for (var rule : source.sheets("cascades")) {
            var when = rule.text("when").split("=", 2);
            rule.texts("require").forEach(shown -> cascade(when, shown, true));
            rule.texts("show").forEach(shown -> cascade(when, shown, false));
        }
    }

    private void cascade(String[] when, String shown, boolean required) {
        var trigger = dictionary.id(when[0]);
        asked.putIfAbsent(trigger, dictionary.define(when[0], Need.OPTIONAL, false));
        asked.putIfAbsent(dictionary.id(shown), dictionary.define(shown, Need.OPTIONAL, false));
        var value = Objects.requireNonNull(asked.get(trigger)).values().stream()
                .filter(candidate -> candidate.name().zh().equals(when[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no value " + String.join("=", when)));
        cascades.add(new Cascade(trigger, value.id(), dictionary.id(shown), required));
    }

    /** Each attribute that another one calls up follows it; the specifications stand last. */
    private List<Attribute> ordered(List<Attribute> specs) {
        var order = new LinkedHashSet<Long>();
        var called = new LinkedHashSet<Long>();
        cascades.forEach(cascade -> called.add(cascade.shownId()));
        asked.keySet().stream().filter(id -> !called.contains(id)).forEach(id -> follow(id, order));
        specs.forEach(spec -> order.remove(spec.id()));
        specs.forEach(spec -> order.add(spec.id()));
        return order.stream().map(id -> Objects.requireNonNull(asked.get(id))).toList();
    }

    private void follow(long id, Set<Long> order) {
        if (!order.add(id)) return;
        cascades.stream()
                .filter(cascade -> cascade.attributeId() == id)
                .forEach(cascade -> follow(cascade.shownId(), order));
    }
}
