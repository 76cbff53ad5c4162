package dev.sevenstar.listing;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the price of a listing may be paid in stages, in per cent: 30/70, 30/60/10, 90/10. */
public enum StageScheme {
    THREE_SEVEN("3/7"),
    THREE_SIX_ONE("3/6/1"),
    NINE_ONE("9/1");

    private final String text;

    StageScheme(String text) {
        this.text = text;
    }

    /** As people write it, {@code 3/6/1}. */
    public String text() {
        return text;
    }

    public static String texts(Collection<StageScheme> schemes) {
        return schemes.stream().map(StageScheme::text).collect(Collectors.joining(" · "));
    }

    /** Last part of its message key and of its field. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
