package dev.sevenstar.academy;

import java.util.Locale;

/** How far a shop has come. */
public enum Track {
    OPENING,
    GROWING,
    SCALING;

    /** Key of the word for it. */
    public String key() {
        return "academy.track." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
