package dev.sevenstar.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A row of the word list as staff keep it: a prohibited word, or an exemption, which has no level,
 * family and article.
 */
public record WordEntry(
        long id,
        long version,
        Kind kind,
        String phrase,
        @Nullable WordLevel level,
        @Nullable WordFamily family,
        @Nullable String article,
        boolean active,
        boolean edited) {

    public enum Kind {
        WORD,
        EXEMPTION
    }

    String summary() {
        return kind + " " + phrase + (kind == Kind.WORD ? " " + level + " " + family + " " + article : "");
    }
}
