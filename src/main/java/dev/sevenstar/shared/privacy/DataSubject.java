package dev.sevenstar.shared.privacy;

import java.util.Locale;

/** Whose data it is. */
public enum DataSubject {
    PERSON,
    SHOP;

    /** End of the keys of its messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
