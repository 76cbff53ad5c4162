package dev.sevenstar.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The questions of one leaf category in their order, and which answers make further ones appear. */
public record AttributeSet(long categoryId, List<Attribute> attributes, List<Cascade> cascades) {

    public static final int MOST_SPECS = 3;

    /** An attribute that is asked now; {@code required} already counts what cascades demand. */
    public record Visible(Attribute attribute, boolean required) {}

    public AttributeSet {
        attributes = List.copyOf(attributes);
        cascades = List.copyOf(cascades);
    }

    public static AttributeSet empty(long categoryId) {
        return new AttributeSet(categoryId, List.of(), List.of());
    }

    public Optional<Attribute> find(long id) {
        return attributes.stream().filter(attribute -> attribute.id() == id).findFirst();
    }

    public List<Attribute> specs() {
        return attributes.stream().filter(Attribute::spec).toList();
    }

    /** Attributes that are only asked when another answer calls for them. */
    public Set<Long> conditional() {
        return cascades.stream().map(Cascade::shownId).collect(Collectors.toSet());
    }

    public List<Visible> visibleWith(Map<Long, Answer> answers) {
        return visibleFor(
                answers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .chosen())));
    }

    /**
     * Which attributes are asked, in their order, when these values are chosen (attribute → values).
     * A value chosen for an attribute that is itself not asked calls for nothing.
     */
    public List<Visible> visibleFor(Map<Long, ? extends Collection<Long>> chosen) {
        var demanded = reached(chosen);
        return attributes.stream()
                .filter(attribute -> demanded.containsKey(attribute.id()))
                .map(attribute -> new Visible(attribute, attribute.required() || wanted(demanded, attribute.id())))
                .toList();
    }

    private Map<Long, Boolean> reached(Map<Long, ? extends Collection<Long>> chosen) {
        var conditional = conditional();
        var reached = new HashMap<Long, Boolean>();
        var open = new ArrayDeque<Long>();
        for (var attribute : attributes) {
            if (conditional.contains(attribute.id())) continue;
            reached.put(attribute.id(), false);
            open.add(attribute.id());
        }
        while (!open.isEmpty()) {
            var id = open.remove();
            for (var cascade : fired(id, chosen.get(id))) {
                var known = reached.put(cascade.shownId(), cascade.required() || wanted(reached, cascade.shownId()));
                if (known == null) open.add(cascade.shownId());
            }
        }
        return reached;
    }

    private List<Cascade> fired(long attributeId, @Nullable Collection<Long> chosen) {
        if (chosen == null || chosen.isEmpty()) return List.of();
        return cascades.stream()
                .filter(cascade -> cascade.attributeId() == attributeId && chosen.contains(cascade.valueId()))
                .toList();
    }

    private static boolean wanted(Map<Long, Boolean> reached, long id) {
        return reached.getOrDefault(id, false);
    }

    /** With this attribute in the place of the one that has its number, or at the end. */
    public AttributeSet with(Attribute attribute) {
        var changed = new ArrayList<>(attributes);
        var at = changed.stream().map(Attribute::id).toList().indexOf(attribute.id());
        if (at < 0) changed.add(attribute);
        else changed.set(at, attribute);
        return new AttributeSet(categoryId, changed, meaningful(changed)).checked();
    }

    public AttributeSet without(long id) {
        var left = attributes.stream().filter(attribute -> attribute.id() != id).toList();
        return new AttributeSet(categoryId, left, meaningful(left));
    }

    /** One place up or down; at the end of the list it stays where it is. */
    public AttributeSet moved(long id, boolean up) {
        var changed = new ArrayList<>(attributes);
        var at = changed.stream().map(Attribute::id).toList().indexOf(id);
        var to = up ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < changed.size()) Collections.swap(changed, at, to);
        return new AttributeSet(categoryId, changed, cascades);
    }

    public AttributeSet with(Cascade cascade) {
        var changed = new ArrayList<>(cascades);
        changed.removeIf(same -> same.sameAs(cascade));
        changed.add(cascade);
        var set = new AttributeSet(categoryId, attributes, changed);
        if (meaningful(attributes, List.of(cascade)).isEmpty()) throw new SetRefused("catalog.cascade.unknown");
        return set.checked();
    }

    public AttributeSet without(Cascade cascade) {
        return new AttributeSet(
                categoryId,
                attributes,
                cascades.stream().filter(other -> !other.sameAs(cascade)).toList());
    }

    private AttributeSet checked() {
        if (specs().size() > MOST_SPECS) throw new SetRefused("catalog.attribute.specs.most", MOST_SPECS);
        if (attributes.stream()
                        .filter(attribute -> attribute.role() == Role.PICTURE)
                        .count()
                > 1) throw new SetRefused("catalog.attribute.picture.one");
        if (specs().stream().anyMatch(spec -> conditional().contains(spec.id())))
            throw new SetRefused("catalog.cascade.spec");
        if (!everyoneReachable()) throw new SetRefused("catalog.cascade.circle");
        return this;
    }

    /** With everything chosen every question is asked; only a circle of cascades can prevent it. */
    private boolean everyoneReachable() {
        var everything = attributes.stream()
                .collect(Collectors.toMap(Attribute::id, attribute -> attribute.values().stream()
                        .map(AttributeValue::id)
                        .toList()));
        return visibleFor(everything).size() == attributes.size();
    }

    private List<Cascade> meaningful(List<Attribute> among) {
        return meaningful(among, cascades);
    }

    /** Those whose value and whose attribute there are. */
    private static List<Cascade> meaningful(List<Attribute> among, List<Cascade> cascades) {
        var ids = among.stream().map(Attribute::id).collect(Collectors.toSet());
        return cascades.stream()
                .filter(cascade -> ids.contains(cascade.shownId()) && cascade.attributeId() != cascade.shownId())
                .filter(cascade -> among.stream()
                        .anyMatch(attribute -> attribute.id() == cascade.attributeId()
                                && attribute.value(cascade.valueId()).isPresent()))
                .toList();
    }
}
