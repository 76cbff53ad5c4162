package dev.sevenstar.academy;

import java.util.Locale;

/** How a course is given, as people look for it. */
public enum Format {
    VIDEO,
    LIVE,
    ARTICLE;

    /** Key of the word for it. */
    public String key() {
        return "academy.format." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
