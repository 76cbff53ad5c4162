package dev.sevenstar.catalog;

import java.util.ArrayDeque;
import java.util.Collection;
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
}
