package dev.sevenstar.shared.calendar;

import java.time.Duration;
import java.time.LocalTime;

/** When a shop is at work on a working day. */
public record WorkingHours(LocalTime opens, LocalTime closes) {

    public static final WorkingHours USUAL = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0));

    public WorkingHours {
        if (!opens.isBefore(closes)) throw new IllegalArgumentException("a shop opens before it closes");
    }

    public Duration length() {
        return Duration.between(opens, closes);
    }
}
