package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.shared.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days of a month on which the country rests, or works on a weekend.
 *
 * @param worked a weekend day worked for a holiday
 */
record PublicDays(DaySpan days, String name, boolean worked) {

    /** Days that belong together are one. */
    static List<PublicDays> of(YearMonth month, WorkingCalendar calendar, PlanWords words) {
        var found = new ArrayList<PublicDays>();
        for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            var here = day(day, calendar, words);
            if (here == null) continue;
            var before = found.isEmpty() ? null : found.get(found.size() - 1);
            if (before != null && before.goesOn(here))
                found.set(
                        found.size() - 1,
                        new PublicDays(new DaySpan(before.days.first(), day), here.name, here.worked));
            else found.add(here);
        }
        return List.copyOf(found);
    }

    private static @Nullable PublicDays day(LocalDate day, WorkingCalendar calendar, PlanWords words) {
        if (isWorkedWeekend(day, calendar))
            return new PublicDays(DaySpan.of(day), words.say("campaign.plan.worked"), true);
        return calendar.holiday(day)
                .map(name -> new PublicDays(DaySpan.of(day), words.holiday(name), false))
                .orElse(null);
    }

    private boolean goesOn(PublicDays next) {
        return name.equals(next.name) && days.last().plusDays(1).equals(next.days.first());
    }

    static boolean isWorkedWeekend(LocalDate day, WorkingCalendar calendar) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend && calendar.isWorkingDay(day);
    }
}
