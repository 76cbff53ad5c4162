package dev.sevenstar.listing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The seven stars in their order. A set of them is kept as a bit mask in the database. */
public enum Star {
    COMPLIANCE,
    TITLE,
    ATTRIBUTES,
    PICTURES,
    VIDEO,
    SALES,
    DETAIL;

    public int bit() {
        return 1 << ordinal();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static int mask(Collection<Star> stars) {
        return stars.stream().mapToInt(Star::bit).reduce(0, (a, b) -> a | b);
    }

    public static Set<Star> fromMask(int mask) {
        var stars = EnumSet.noneOf(Star.class);
        for (var star : values()) if ((mask & star.bit()) != 0) stars.add(star);
        return stars;
    }
}
