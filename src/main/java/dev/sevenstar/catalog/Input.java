package dev.sevenstar.catalog;

/** How an attribute is filled in. */
public enum Input {
    SINGLE,
    MULTIPLE,
    /** One of a long list, found by typing. */
    LIST,
    TEXT,
    NUMBER,
    DATE;

    public boolean choice() {
        return this == SINGLE || this == MULTIPLE || this == LIST;
    }
}
