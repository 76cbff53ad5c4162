package dev.sevenstar.shared.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Working days and working time in China: the week, the public holidays, and the weekend days that
 * are worked instead. A year whose holidays are not yet published follows the plain week.
 */
@Component
public final class WorkingCalendar {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Holidays holidays = Holidays.read();

    public boolean isWorkingDay(LocalDate date) {
        var special = holidays.days().get(date);
        return special == null ? !isWeekend(date) : !special.isOffDay();
    }

    /** The name of the holiday a date belongs to; a make-up day belongs to none. */
    public Optional<String> holiday(LocalDate date) {
        return Optional.ofNullable(holidays.days().get(date))
                .filter(Holidays.Day::isOffDay)
                .map(Holidays.Day::name);
    }

    /** Whether the year's holidays are known, and not only its weekends. */
    public boolean knows(int year) {
        return holidays.years().contains(year);
    }

    /** The date itself if it is a working day, otherwise the next one. */
    public LocalDate onOrAfter(LocalDate date) {
        var day = date;
        while (!isWorkingDay(day)) day = day.plusDays(1);
        return day;
    }

    /** The {@code days}-th working day after a date; with 0 the date itself or the next working day. */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        if (days < 0) throw new IllegalArgumentException("days must not be negative");
        var day = days == 0 ? onOrAfter(date) : date;
        for (var left = days; left > 0; left--) day = onOrAfter(day.plusDays(1));
        return day;
    }

    public boolean isWorkingTime(Instant at, WorkingHours hours) {
        var time = at.atZone(CHINA);
        return isWorkingDay(time.toLocalDate())
                && !time.toLocalTime().isBefore(hours.opens())
                && time.toLocalTime().isBefore(hours.closes());
    }

    /** When this much working time has gone by since {@code from}. */
    public Instant plusWorkingTime(Instant from, Duration time, WorkingHours hours) {
        if (time.isNegative()) throw new IllegalArgumentException("time must not be negative");
        var left = time;
        var at = openFrom(from.atZone(CHINA), hours);
        while (left.compareTo(untilClosing(at, hours)) > 0) {
            left = left.minus(untilClosing(at, hours));
            at = openFrom(at.with(hours.closes()), hours);
        }
        return at.plus(left).toInstant();
    }

    /** How much working time lies between; nothing if {@code until} is not after {@code from}. */
    public Duration workingTime(Instant from, Instant until, WorkingHours hours) {
        var total = Duration.ZERO;
        var end = until.atZone(CHINA);
        var at = openFrom(from.atZone(CHINA), hours);
        while (at.isBefore(end)) {
            var closing = at.with(hours.closes());
            total = total.plus(Duration.between(at, closing.isBefore(end) ? closing : end));
            at = openFrom(closing, hours);
        }
        return total;
    }

    /** The first moment at or after this one at which the shop is at work. */
    private ZonedDateTime openFrom(ZonedDateTime at, WorkingHours hours) {
        var late = !at.toLocalTime().isBefore(hours.closes());
        var day = onOrAfter(late ? at.toLocalDate().plusDays(1) : at.toLocalDate());
        var opening = day.atTime(hours.opens()).atZone(CHINA);
        return at.isAfter(opening) ? at : opening;
    }

    private static Duration untilClosing(ZonedDateTime at, WorkingHours hours) {
        return Duration.between(at, at.with(hours.closes()));
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
