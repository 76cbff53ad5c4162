package dev.sevenstar.workbench;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the clock presses, and what that adds to the value of doing something. */
public enum Urgency {
    LATE(100, "red"),
    HOURS(60, "red"),
    TODAY(30, "amber"),
    DAYS(10, "amber"),
    CALM(0, "blue");

    private final int weight;
    private final String tone;

    Urgency(int weight, String tone) {
        this.weight = weight;
        this.tone = tone;
    }

    static Urgency of(@Nullable Instant due, Instant now) {
        if (due == null) return CALM;
        var left = Duration.between(now, due);
        if (left.isNegative() || left.isZero()) return LATE;
        if (left.compareTo(Duration.ofHours(4)) <= 0) return HOURS;
        if (left.compareTo(Duration.ofHours(24)) <= 0) return TODAY;
        return left.compareTo(Duration.ofDays(3)) <= 0 ? DAYS : CALM;
    }

    int weight() {
        return weight;
    }

    /** Colour of its dot. */
    public String tone() {
        return tone;
    }
}
