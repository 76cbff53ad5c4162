package dev.sevenstar.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A category as the staff who keep it see it, switched off or not.
 *
 * @param units a line each, {@code 件=piece}; likewise the words
 * @param edited whether the data files leave its line alone
 * @param attributesEdited whether they leave what it asks alone
 */
public record CategoryCard(
        long id,
        long version,
        @Nullable Long parentId,
        int level,
        String nameZh,
        String nameEn,
        boolean active,
        String units,
        String coreWords,
        String synonyms,
        boolean edited,
        boolean attributesEdited,
        int below) {

    public boolean leaf() {
        return level == Category.LEVELS;
    }

    public Name name() {
        return new Name(nameZh, nameEn);
    }

    /** What the audit keeps of it. */
    String summary() {
        return name() + (active ? "" : " (off)") + "; "
                + String.join(",", units.lines().toList()) + "; "
                + String.join(",", coreWords.lines().toList()) + "; "
                + String.join(",", synonyms.lines().toList());
    }
}
