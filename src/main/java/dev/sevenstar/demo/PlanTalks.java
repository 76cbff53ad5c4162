package dev.sevenstar.demo;

import dev.sevenstar.demo.FillShelves.Shelved;
import dev.sevenstar.identity.Person;
import dev.sevenstar.shared.calendar.WorkingCalendar;
import dev.sevenstar.shared.calendar.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who holds which conversation with whom, about what, and when it began. Each one is held at most twice. */
@Component
@DemoOnly
class PlanTalks {

    private static final int TALKS = 96;
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(20);

    /** Who asks what of whom, how it goes, and when it began. */
    record Planned(BuyerSheet buyer, Person person, Shelved goods, TalkSheet talk, int number, Instant began) {}

    private record Meeting(BuyerSheet buyer, Person person, String shop) {}

    private final WorkingCalendar calendar;
    private final DemoClock clock;

    PlanTalks(WorkingCalendar calendar, DemoClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    List<Planned> plan(Map<BuyerSheet, Person> buyers, List<Shelved> shelved, List<TalkSheet> talks) {
        var meetings = meetings(buyers);
        var plans = new ArrayList<Planned>();
        for (int round = 0; round < 2; round++)
            for (int t = 0; t < talks.size() && plans.size() < TALKS; t++) {
                var talk = talks.get(t);
                if (round > 0 && (talk.ago() != null || talk.buyer() != null)) continue;
                var fitting = meetings.stream()
                        .filter(m -> talk.suits(m.shop(), m.buyer()))
                        .toList();
                int k = plans.size();
                var meeting = fitting.get((t + round * 3) % fitting.size());
                plans.add(new Planned(
                        meeting.buyer(), meeting.person(), goods(shelved, meeting.shop(), k), talk, k, began(talk, k)));
            }
        return plans;
    }

    private static List<Meeting> meetings(Map<BuyerSheet, Person> buyers) {
        var meetings = new ArrayList<Meeting>();
        buyers.forEach(
                (sheet, person) -> sheet.wants().forEach(shop -> meetings.add(new Meeting(sheet, person, shop))));
        return meetings;
    }

    private static Shelved goods(List<Shelved> shelved, String shop, int k) {
        var online = shelved.stream()
                .filter(one -> one.online() && one.shop().sheet().handle().equals(shop))
                .toList();
        return online.get(k * 7 % online.size());
    }

    /** Fresh questions have waited some working time; the others began days or weeks ago, by day. */
    private Instant began(TalkSheet talk, int k) {
        var now = clock.instant();
        if (talk.ago() != null) return waitedSince(now, Duration.ofMinutes(talk.ago()));
        var began = later(now.minus(Duration.ofHours(20 + k * 29L % 1100)), Duration.ofMinutes(k * 17L % 45));
        return began.isBefore(now) ? began : waitedSince(now, Duration.ofMinutes(180 + k * 7L));
    }

    private Instant waitedSince(Instant now, Duration waited) {
        var asked = now;
        while (calendar.workingTime(asked, now, WorkingHours.USUAL).compareTo(waited) < 0
                && Duration.between(asked, now).compareTo(LONGEST_WAIT) < 0) asked = asked.minus(STEP);
        return asked;
    }

    /** People talk at work. */
    Instant later(Instant at, Duration workingTime) {
        return calendar.plusWorkingTime(at, workingTime, WorkingHours.USUAL);
    }
}
