package dev.sevenstar.inquiry;

import dev.sevenstar.shared.calendar.WorkingCalendar;
import dev.sevenstar.shared.calendar.WorkingHours;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Counts working time only: nights, weekends and public holidays don't make an answer late. */
@Component
public class FirstAnswer implements AnswerTime {

    private final WorkingCalendar calendar;

    FirstAnswer(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Due since(Instant asked) {
        var all = InquiryLimits.FIRST_ANSWER;
        var amber = calendar.plusWorkingTime(asked, all.dividedBy(2), WorkingHours.USUAL);
        return new Due(amber, calendar.plusWorkingTime(asked, all, WorkingHours.USUAL));
    }
}
