package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.Activities;
import dev.sevenstar.campaign.plan.Activity;
import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.campaign.plan.MarketDates;
import dev.sevenstar.campaign.plan.OfficialDate;
import dev.sevenstar.campaign.plan.Preparation;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.calendar.WorkingCalendar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A year line by line: activities with what has to be ready when, what else the market does, and the public holidays. */
@Component
class PlanSheet {

    static final List<Preparation> COLUMNS = List.of(
            Preparation.STOCK, Preparation.PICTURES, Preparation.REGISTER, Preparation.PRICE_CHECK, Preparation.ROSTER);

    private static final int YEARS = 5;

    /**
     * @param look class of the row
     * @param steps for each of the usual preparations its day, with a tick if it is done; empty where there is none
     */
    record Line(
            DaySpan span,
            String days,
            String name,
            String look,
            String kind,
            String owner,
            @Nullable Money budget,
            List<String> steps,
            String goal,
            String result,
            String state) {

        static Line of(DaySpan span, String days, String name, String look, String kind) {
            return new Line(span, days, name, look, kind, "", null, List.of("", "", "", "", ""), "", "", "");
        }

        public String money() {
            return budget == null ? "" : budget.toString();
        }

        @Nullable
        Object[] cells() {
            var cells = new ArrayList<@Nullable Object>(List.of(span.first(), span.last(), name, kind, owner));
            cells.add(budget);
            cells.addAll(steps);
            cells.addAll(List.of(goal, result, state));
            return cells.toArray();
        }
    }

    private final Activities activities;
    private final MarketDates market;
    private final WorkingCalendar calendar;
    private final Seats seats;
    private final PlanWords words;

    PlanSheet(Activities activities, MarketDates market, WorkingCalendar calendar, Seats seats, PlanWords words) {
        this.activities = activities;
        this.market = market;
        this.calendar = calendar;
        this.seats = seats;
        this.words = words;
    }

    int near(int year) {
        var now = words.today().getYear();
        return Math.abs(year - now) > YEARS ? now : year;
    }

    /** In the order of their days. */
    List<Line> lines(long shopId, int year) {
        var days = DaySpan.ofYear(year);
        var own = activities.beginningIn(shopId, days);
        var names = seats.in(shopId).stream().collect(Collectors.toMap(Seat::personId, Seat::personName));
        var lines = new ArrayList<Line>();
        own.forEach(each -> lines.add(line(each, names)));
        var adopted = own.stream()
                .map(each -> each.origin().official())
                .filter(Objects::nonNull)
                .toList();
        market.between(shopId, days).stream()
                .filter(date -> date.live().first().getYear() == year && !adopted.contains(date.key()))
                .forEach(date -> lines.add(line(date)));
        IntStream.rangeClosed(1, 12)
                .mapToObj(month -> PublicDays.of(YearMonth.of(year, month), calendar, words))
                .flatMap(List::stream)
                .filter(each -> !each.worked())
                .forEach(each -> lines.add(Line.of(
                        each.days(),
                        words.days(each.days()),
                        each.name(),
                        "holiday",
                        words.say("campaign.plan.holiday"))));
        lines.sort(Comparator.comparing((Line line) -> line.span().first()).thenComparing(Line::name));
        return List.copyOf(lines);
    }

    private Line line(Activity activity, Map<Long, String> names) {
        var brief = activity.brief();
        var owner = brief.ownerPerson();
        return new Line(
                brief.days(),
                words.days(brief.days()),
                brief.name(),
                brief.kind().slug(),
                words.say(brief.kind().key()),
                owner == null ? "" : names.getOrDefault(owner, ""),
                brief.budget().equals(Money.ZERO) ? null : brief.budget(),
                COLUMNS.stream().map(each -> step(activity, each)).toList(),
                brief.goal(),
                activity.result(),
                words.say(activity.state().key()));
    }

    private String step(Activity activity, Preparation preparation) {
        return activity.steps().stream()
                .filter(step -> step.preparation() == preparation)
                .findFirst()
                .map(step -> words.day(step.due()) + (step.isTicked() ? " ✓" : ""))
                .orElse("");
    }

    private Line line(OfficialDate date) {
        var signUp = date.signUp();
        var name = signUp == null
                ? words.name(date)
                : words.say("campaign.plan.sheet.sign-up", words.name(date), words.days(signUp));
        return Line.of(date.live(), words.days(date.live()), name, "official", words.say("campaign.plan.official"));
    }
}
