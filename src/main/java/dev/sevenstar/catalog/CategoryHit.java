package dev.sevenstar.catalog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A leaf that a search found.
 *
 * @param path from the first level to the leaf
 * @param by the word that matched: the leaf's name or one of its synonyms
 */
public record CategoryHit(Category leaf, List<Category> path, String by, int score) {

    public CategoryHit {
        path = List.copyOf(path);
    }

    public String pathName(Locale locale) {
        return path.stream().map(category -> category.name().in(locale)).collect(Collectors.joining(" › "));
    }
}
