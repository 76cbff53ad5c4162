package dev.sevenstar.catalog;

import java.util.Locale;

/** The kinds of prohibited words, each with its usual article of the Advertising Law. */
public enum WordFamily {
    SUPERLATIVE("9-3"),
    FIRST("9-3"),
    GRADE("9-3"),
    ABSOLUTE("9-3"),
    AUTHORITY("9-2"),
    MEDICAL("17"),
    EFFECT("28"),
    SUPERSTITION("9-8"),
    PROMISE("25");

    private final String article;

    WordFamily(String article) {
        this.article = article;
    }

    public String article() {
        return article;
    }

    /** Message key of the family's name. */
    public String key() {
        return "catalog.words.family." + name().toLowerCase(Locale.ROOT);
    }

    /** Message key of what to write instead. */
    public String adviceKey() {
        return "catalog.words.advice." + name().toLowerCase(Locale.ROOT);
    }

    /** Message key of an article's name. */
    public static String articleKey(String article) {
        return "catalog.words.article." + article;
    }
}
