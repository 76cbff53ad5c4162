package dev.sevenstar.catalog;

import java.util.List;
import java.util.Set;

/**
 * A node of the tree. Only a leaf (level 3) takes listings and has an {@link AttributeSet}.
 *
 * @param path ids from the first level down to this node itself
 * @param units what a listing of this leaf may be sold by; the first is proposed
 * @param coreWords one of these belongs into the title of every listing of this leaf
 * @param synonyms what else people call it, for the search
 */
public record Category(
        long id,
        List<Long> path,
        Name name,
        boolean leaf,
        boolean active,
        List<Name> units,
        List<String> coreWords,
        List<String> synonyms) {

    public static final int LEVELS = 3;
    private static final Set<Long> VIRTUAL = Set.of(51L, 69L, 73L);

    public Category {
        path = List.copyOf(path);
        units = List.copyOf(units);
        coreWords = List.copyOf(coreWords);
        synonyms = List.copyOf(synonyms);
    }

    /** Its goods are no things that could be sent: agency, business services, projects. */
    public boolean isVirtual() {
        return VIRTUAL.contains(path.get(0));
    }

    public int level() {
        return path.size();
    }

    /** The number of the node above, 0 for a first-level category. */
    public long parentId() {
        return level() == 1 ? 0 : path.get(level() - 2);
    }

    public long rootId() {
        return path.get(0);
    }
}
