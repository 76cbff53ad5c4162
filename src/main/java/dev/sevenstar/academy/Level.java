package dev.sevenstar.academy;

import java.util.Locale;

/** How much one has to know beforehand. */
public enum Level {
    BASIC,
    INTERMEDIATE,
    ADVANCED;

    /** Key of the word for it. */
    public String key() {
        return "academy.level." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
