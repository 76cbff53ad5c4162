package dev.sevenstar.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The SQL statements the house has sent since {@link #forget()}. */
public final class Statements {

    static final List<String> SEEN = new CopyOnWriteArrayList<>();

    private Statements() {}

    public static void forget() {
        SEEN.clear();
    }

    public static List<String> seen() {
        return List.copyOf(SEEN);
    }
}
