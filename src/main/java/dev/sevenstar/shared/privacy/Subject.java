package dev.sevenstar.shared.privacy;

/** Whose data it is. */
public enum Subject {
    PERSON,
    SHOP;

    /** End of the keys of its messages. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
