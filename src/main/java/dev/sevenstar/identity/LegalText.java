package dev.sevenstar.identity;

import java.time.Instant;
import java.util.Locale;

/** One version of a text, in both languages; never changed afterwards. */
public record LegalText(LegalKind kind, int version, String zh, String en, Instant publishedAt) {

    /** The version that comes with the house. */
    static final int FIRST = 1;

    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }

    /** The operator has not put it into words of their own. */
    public boolean isFirst() {
        return version == FIRST;
    }
}
