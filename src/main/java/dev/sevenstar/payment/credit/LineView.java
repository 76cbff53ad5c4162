package dev.sevenstar.payment.credit;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lists of lines. All but those that end soon are read with the most occupied first. */
public enum LineView {
    ALL(null),
    OPEN(LineState.OPEN),
    LATE(LineState.FROZEN_OVERDUE),
    FROZEN(LineState.FROZEN),
    ENDING(null),
    CLOSED(LineState.CLOSED);

    /** A line is about to end this many days before its last. */
    static final int ENDING_DAYS = 30;

    private final @Nullable LineState state;

    LineView(@Nullable LineState state) {
        this.state = state;
    }

    @Nullable
    LineState state() {
        return state;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the word for it. */
    public String key() {
        return "payment.lines.view." + slug();
    }

    /** What an address names; anything else is all of them. */
    public static LineView of(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(view -> view.slug().equals(slug))
                .findFirst()
                .orElse(ALL);
    }
}
