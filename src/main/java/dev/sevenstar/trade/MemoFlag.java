package dev.sevenstar.trade;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The little flag that a shop puts on an order for its own eyes. */
public enum MemoFlag {
    NONE,
    RED,
    YELLOW,
    GREEN,
    BLUE,
    PURPLE;

    /** Those that are seen. */
    public static List<MemoFlag> colours() {
        return Arrays.stream(values()).filter(flag -> flag != NONE).toList();
    }

    public static Optional<MemoFlag> find(String slug) {
        return Arrays.stream(values()).filter(flag -> flag.slug().equals(slug)).findFirst();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "trade.flag." + slug();
    }
}
