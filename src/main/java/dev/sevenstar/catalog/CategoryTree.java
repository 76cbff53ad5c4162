package dev.sevenstar.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the catalog knows at one moment; never changed, only replaced. */
final class CategoryTree {

    static final CategoryTree EMPTY = new CategoryTree(-1, List.of(), Map.of());

    private final long stamp;
    private final Map<Long, Category> byId = new LinkedHashMap<>();
    private final Map<Long, List<Category>> openBelow = new HashMap<>();
    private final Map<Long, AttributeSet> sets;
    private final Map<String, Name> units = new LinkedHashMap<>();
    private final CategorySearch search;

    /** @param categories in the order of the screen, each after the one above it */
    CategoryTree(long stamp, List<Category> categories, Map<Long, AttributeSet> sets) {
        this.stamp = stamp;
        this.sets = Map.copyOf(sets);
        for (var category : categories) {
            byId.put(category.id(), category);
            category.units().forEach(unit -> units.putIfAbsent(unit.zh(), unit));
            if (open(category))
                openBelow
                        .computeIfAbsent(category.parentId(), id -> new ArrayList<>())
                        .add(category);
        }
        this.search = new CategorySearch(this);
    }

    /** Taking listings now, or leading to what does: it and all above it are switched on. */
    private boolean open(Category category) {
        return path(category).size() == category.level()
                && path(category).stream().allMatch(Category::active);
    }

    long stamp() {
        return stamp;
    }

    Map<Long, AttributeSet> sets() {
        return sets;
    }

    Optional<Category> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Category> below(long id) {
        return openBelow.getOrDefault(id, List.of());
    }

    List<Category> path(Category category) {
        return category.path().stream().flatMap(id -> find(id).stream()).toList();
    }

    List<Category> leavesBelow(long id) {
        var leaves = new ArrayList<Category>();
        for (var child : below(id)) {
            if (child.leaf()) leaves.add(child);
            else leaves.addAll(leavesBelow(child.id()));
        }
        return leaves;
    }

    AttributeSet attributes(long leafId) {
        return sets.getOrDefault(leafId, AttributeSet.empty(leafId));
    }

    Optional<Name> unit(String zh) {
        return Optional.ofNullable(units.get(zh));
    }

    CategorySearch search() {
        return search;
    }
}
