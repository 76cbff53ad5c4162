package dev.sevenstar.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a typed text or number may look like. */
public record Limits(@Nullable BigDecimal min, @Nullable BigDecimal max, int decimals, int maxLength) {

    public static final int TEXT_LENGTH = 50;
    public static final int MOST_CHOICES = 60;
    public static final Limits USUAL = new Limits(BigDecimal.ZERO, null, 2, TEXT_LENGTH);
}
