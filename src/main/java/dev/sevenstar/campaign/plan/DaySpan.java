package dev.sevenstar.campaign.plan;

import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole days, the last one included. */
public record DaySpan(LocalDate first, LocalDate last) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public DaySpan {
        if (last.isBefore(first)) throw new IllegalArgumentException(first + " to " + last);
    }

    public static DaySpan ofYear(int year) {
        return new DaySpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static DaySpan of(LocalDate day) {
        return new DaySpan(day, day);
    }

    /** The days in China that a time touches which ends before {@code until}. */
    public static DaySpan touched(Instant from, Instant until) {
        return new DaySpan(LocalDate.ofInstant(from, Times.ZONE), LocalDate.ofInstant(until.minusNanos(1), Times.ZONE));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean overlaps(DaySpan other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** As long as this one, from another day on. */
    public DaySpan from(LocalDate day) {
        return new DaySpan(day, day.plusDays(days() - 1));
    }
}
