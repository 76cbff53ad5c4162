package dev.sevenstar.media;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sizes of files for people: {@code 318 KB}, {@code 1.4 MB}, {@code 2 GB}. */
public final class Weights {

    private static final long KILO = 1024;
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private Weights() {}

    public static String text(long bytes) {
        int unit = 0;
        long one = 1;
        while (bytes >= one * KILO && unit < UNITS.length - 1) {
            one *= KILO;
            unit++;
        }
        var exact = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(one), unit < 2 ? 0 : 1, RoundingMode.HALF_UP);
        return exact.toPlainString().replaceFirst("\\.0$", "") + " " + UNITS[unit];
    }
}
