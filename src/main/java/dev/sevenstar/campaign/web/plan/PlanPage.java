package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.ActivityKind;
import dev.sevenstar.campaign.plan.ActivityState;
import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.campaign.plan.MarketDates;
import dev.sevenstar.campaign.plan.OfficialDate;
import dev.sevenstar.campaign.plan.PlanRow;
import dev.sevenstar.campaign.plan.YearPlan;
import dev.sevenstar.campaign.web.plan.PlanAsked.View;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.shared.calendar.WorkingCalendar;
import dev.sevenstar.shared.web.Tab;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The plan in one of its views. */
@Component
class PlanPage {

    /** @param adopted the address of the activity it is in the plan as; null while it is not */
    record MarketRow(
            String key,
            String name,
            String signUp,
            String live,
            String place,
            @Nullable String adopted) {}

    record Row(
            String href,
            String days,
            String name,
            String look,
            String kind,
            String owner,
            String budget,
            String steps,
            String late,
            String goal,
            String state,
            String tone) {}

    private final YearPlan plan;
    private final MarketDates market;
    private final WorkingCalendar calendar;
    private final Seats seats;
    private final ClashLines clashes;
    private final PlanWords words;

    PlanPage(
            YearPlan plan,
            MarketDates market,
            WorkingCalendar calendar,
            Seats seats,
            ClashLines clashes,
            PlanWords words) {
        this.plan = plan;
        this.market = market;
        this.calendar = calendar;
        this.seats = seats;
        this.clashes = clashes;
        this.words = words;
    }

    void fill(Seat seat, PlanAsked asked, Model model) {
        var rows = plan.between(seat.shopId(), asked.days(), words.today());
        var dates = market.between(seat.shopId(), asked.days());
        var shown = rows.stream().filter(row -> asked.shows(row.kind())).toList();
        head(asked, model);
        model.addAttribute("months", months(asked, entries(asked, shown, rows, dates)));
        model.addAttribute("rows", asked.view() == View.LIST ? table(seat, shown) : List.of());
        model.addAttribute("market", marketRows(asked, dates, rows));
        model.addAttribute("clashes", clashes.between(seat.shopId(), asked.days()));
        model.addAttribute("none", rows.isEmpty() && asked.isOfYear());
        model.addAttribute("hidden", !rows.isEmpty() && shown.isEmpty());
        model.addAttribute("unknownYear", !calendar.knows(asked.first().getYear()));
    }

    private void head(PlanAsked asked, Model model) {
        model.addAttribute("view", asked.view().slug());
        model.addAttribute("heading", title(asked));
        model.addAttribute("year", String.valueOf(asked.month().getYear()));
        model.addAttribute("here", asked.href());
        model.addAttribute("earlier", asked.earlier().href());
        model.addAttribute("later", asked.later().href());
        model.addAttribute("now", asked.at(YearMonth.from(words.today())).href());
        model.addAttribute(
                "views",
                Arrays.stream(View.values())
                        .map(view ->
                                new Tab(words.say(view.key()), asked.in(view).href(), view == asked.view(), null))
                        .toList());
        model.addAttribute("kinds", kinds(asked));
    }

    private String title(PlanAsked asked) {
        return switch (asked.view()) {
            case YEAR, LIST ->
                words.say("campaign.plan.of-year", String.valueOf(asked.month().getYear()));
            case QUARTER ->
                words.say(
                        "campaign.plan.of-quarter",
                        String.valueOf(asked.month().getYear()),
                        (asked.first().getMonthValue() + 2) / 3);
            case MONTH -> words.month(asked.month());
        };
    }

    private List<Tab> kinds(PlanAsked asked) {
        var all = new Tab(
                words.say("campaign.plan.kind.all"),
                asked.of((ActivityKind) null).href(),
                asked.kind() == null,
                null);
        return Stream.concat(
                        Stream.of(all),
                        Arrays.stream(ActivityKind.values())
                                .map(kind -> new Tab(
                                        words.say(kind.key()), asked.of(kind).href(), kind == asked.kind(), null)))
                .toList();
    }

    private List<MonthView> months(PlanAsked asked, List<Entry> entries) {
        if (asked.view() == View.LIST) return List.of();
        var months = new ArrayList<MonthView>();
        for (var month = asked.first(); !month.isAfter(asked.last()); month = month.plusMonths(1))
            months.add(MonthView.of(
                    month,
                    words.monthAlone(month),
                    asked.in(View.MONTH).at(month).href(),
                    entries,
                    calendar,
                    words));
        return List.copyOf(months);
    }

    /** A date of the market that is in the plan is shown as the activity it became. */
    private List<Entry> entries(PlanAsked asked, List<PlanRow> shown, List<PlanRow> all, List<OfficialDate> dates) {
        var adopted =
                all.stream().map(PlanRow::official).filter(Objects::nonNull).collect(Collectors.toSet());
        var own = shown.stream()
                .map(row -> new Entry(
                        row.days(),
                        row.name(),
                        row.kind().slug(),
                        words.say(row.kind().key()),
                        PlanAsked.hrefOf(row.id()),
                        row.state() == ActivityState.CANCELLED));
        var official = dates.stream()
                .filter(date -> asked.shows(date.kind()))
                .flatMap(date -> marks(date, adopted.contains(date.key())));
        return Stream.concat(own, official).toList();
    }

    private Stream<Entry> marks(OfficialDate date, boolean adopted) {
        var name = words.name(date);
        var marks = new ArrayList<Entry>();
        var signUp = date.signUp();
        if (signUp != null) {
            marks.add(mark(DaySpan.of(signUp.first()), "campaign.plan.mark.sign-up-opens", name));
            marks.add(mark(DaySpan.of(signUp.last()), "campaign.plan.mark.sign-up-ends", name));
        }
        var warmUp = date.warmUp();
        if (warmUp != null) marks.add(mark(warmUp, "campaign.plan.mark.warm-up", name));
        if (!adopted) marks.add(mark(date.live(), "campaign.plan.mark.live", name));
        return marks.stream();
    }

    private Entry mark(DaySpan days, String key, String name) {
        return new Entry(days, words.say(key, name), "official", words.say("campaign.plan.official"), "", false);
    }

    private List<MarketRow> marketRows(PlanAsked asked, List<OfficialDate> dates, List<PlanRow> rows) {
        var adopted = rows.stream()
                .filter(row -> row.official() != null)
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.official()), Function.identity()));
        return dates.stream()
                .filter(date -> asked.shows(date.kind()))
                .filter(date -> date.live().overlaps(asked.days()))
                .map(date -> row(date, adopted))
                .toList();
    }

    private MarketRow row(OfficialDate date, Map<String, PlanRow> adopted) {
        var signUp = date.signUp();
        var there = adopted.get(date.key());
        return new MarketRow(
                date.key(),
                words.name(date),
                signUp == null ? "" : words.fullDays(signUp),
                words.fullDays(date.live()),
                date.href(),
                there == null ? null : PlanAsked.hrefOf(there.id()));
    }

    private List<Row> table(Seat seat, List<PlanRow> rows) {
        var names = seats.in(seat.shopId()).stream().collect(Collectors.toMap(Seat::personId, Seat::personName));
        return rows.stream().map(row -> row(row, names)).toList();
    }

    private Row row(PlanRow row, Map<Long, String> names) {
        var owner = row.ownerPerson();
        return new Row(
                PlanAsked.hrefOf(row.id()),
                words.days(row.days()),
                row.name(),
                row.kind().slug(),
                words.say(row.kind().key()),
                owner == null ? "" : names.getOrDefault(owner, ""),
                row.budgetFen() == 0 ? "" : row.budget().toString(),
                words.say("campaign.plan.steps-of", row.ticked(), row.steps()),
                row.late() == 0 ? "" : words.say("campaign.plan.late", row.late()),
                row.state() == ActivityState.DONE ? row.result() : row.goal(),
                words.say(row.state().key()),
                StateTone.of(row.state()));
    }
}
