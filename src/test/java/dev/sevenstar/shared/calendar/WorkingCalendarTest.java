package dev.sevenstar.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar();
    private static final WorkingHours HOURS = WorkingHours.USUAL;

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"})
    void make_up_days_of_2026_are_worked_though_they_lie_in_a_weekend(LocalDate date) {
        assertThat(CALENDAR.isWorkingDay(date)).isTrue();
        assertThat(CALENDAR.holiday(date)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,元旦", "2026-02-16,春节", "2026-04-06,清明节", "2026-06-19,端午节", "2026-09-25,中秋节", "2026-10-07,国庆节"
    })
    void holidays_of_2026_are_free(LocalDate date, String name) {
        assertThat(CALENDAR.isWorkingDay(date)).isFalse();
        assertThat(CALENDAR.holiday(date)).contains(name);
    }

    @Test
    void a_year_without_published_holidays_follows_the_week() {
        assertThat(CALENDAR.knows(2026)).isTrue();
        assertThat(CALENDAR.knows(2040)).isFalse();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2040, 10, 1))).isTrue();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2040, 10, 6))).isFalse();
    }

    @Test
    void the_day_after_the_spring_festival_comes_after_nine_free_days() {
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 2, 14), 1)).isEqualTo("2026-02-24");
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 2, 15), 0)).isEqualTo("2026-02-24");
    }

    @Test
    void four_hours_asked_late_on_friday_are_over_on_monday() {
        assertThat(CALENDAR.plusWorkingTime(at("2026-03-06T16:00"), Duration.ofHours(4), HOURS))
                .isEqualTo(at("2026-03-09T11:00"));
        assertThat(CALENDAR.plusWorkingTime(at("2026-03-07T12:00"), Duration.ofHours(4), HOURS))
                .isEqualTo(at("2026-03-09T13:00"));
        assertThat(CALENDAR.plusWorkingTime(at("2026-03-06T16:00"), Duration.ofHours(2), HOURS))
                .isEqualTo(at("2026-03-06T18:00"));
    }

    @Test
    void a_make_up_saturday_counts_as_working_time() {
        assertThat(CALENDAR.workingTime(at("2026-05-08T17:00"), at("2026-05-09T10:30"), HOURS))
                .isEqualTo(Duration.ofMinutes(150));
        assertThat(CALENDAR.isWorkingTime(at("2026-05-09T10:00"), HOURS)).isTrue();
        assertThat(CALENDAR.isWorkingTime(at("2026-05-09T18:00"), HOURS)).isFalse();
    }

    @Test
    void nothing_lies_between_a_time_and_an_earlier_one() {
        assertThat(CALENDAR.workingTime(at("2026-03-06T16:00"), at("2026-03-06T15:00"), HOURS))
                .isZero();
    }

    @Property
    void time_added_is_time_measured(
            @ForAll @IntRange(max = 500_000) int minute, @ForAll @IntRange(max = 6_000) int length) {
        var from = at("2026-01-01T00:00").plus(Duration.ofMinutes(minute));
        var time = Duration.ofMinutes(length);
        var until = CALENDAR.plusWorkingTime(from, time, HOURS);
        assertThat(until).isAfterOrEqualTo(from);
        assertThat(CALENDAR.workingTime(from, until, HOURS)).isEqualTo(time);
    }

    @Property
    void working_time_adds_up(
            @ForAll @IntRange(max = 500_000) int one,
            @ForAll @IntRange(max = 20_000) int two,
            @ForAll @IntRange(max = 20_000) int three) {
        var from = at("2026-01-01T00:00").plus(Duration.ofMinutes(one));
        var middle = from.plus(Duration.ofMinutes(two));
        var until = middle.plus(Duration.ofMinutes(three));
        var hours = new WorkingHours(LocalTime.of(8, 30), LocalTime.of(21, 0));
        assertThat(CALENDAR.workingTime(from, middle, hours).plus(CALENDAR.workingTime(middle, until, hours)))
                .isEqualTo(CALENDAR.workingTime(from, until, hours));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time + ":00+08:00").toInstant();
    }
}
