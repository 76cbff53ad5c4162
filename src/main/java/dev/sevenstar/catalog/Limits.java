package dev.sevenstar.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a typed text or number may look like. */
public record Limits(@Nullable BigDecimal min, @Nullable BigDecimal max, int decimals, int maxLength) {

    public static final int TEXT_LENGTH = 50;
    public static final int MOST_CHOICES = 60;
    public static final Limits USUAL = new Limits(BigDecimal.ZERO, null, 2, TEXT_LENGTH);

    public Limits {
        min = plain(min);
        max = plain(max);
    }

    /** One way to write a number, or equal limits would differ: 100000, never 1E+5 or 100000.00. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) return null;
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
