package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.shared.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A month as whole weeks, and as a list of what happens in it. */
record MonthView(String title, String href, List<List<Cell>> weeks, List<Item> items) {

    private static final int WEEK = 7;
    private static final int CHIPS = 3;

    /**
     * @param href where something is planned for this day; empty for the months beside it
     * @param tone {@code other} for the months beside it, {@code today}, {@code off}, {@code worked}
     * @param mark look of the first thing of the day, for a small calendar
     * @param note the holiday, or that a weekend day is worked
     */
    record Cell(
            String number,
            String iso,
            String href,
            String tone,
            String mark,
            String note,
            List<Chip> chips,
            int more) {}

    /** @param text empty where it only goes on from the day before, and where the lane is free */
    record Chip(String text, String look, String href, String title) {}

    /** A thing keeps its lane from its first day to its last. */
    private record Placed(Entry entry, int lane) {}

    private static final Chip FREE = new Chip("", "free", "", "");

    record Item(String days, String text, String look, String kind, String href) {}

    static MonthView of(
            YearMonth month, String title, String href, List<Entry> all, WorkingCalendar calendar, PlanWords words) {
        var entries = all.stream()
                .filter(each -> !each.days().first().isAfter(month.atEndOfMonth()))
                .filter(each -> !each.days().last().isBefore(month.atDay(1)))
                .sorted(Entry.BY_DAY)
                .toList();
        var items = Stream.concat(
                        holidays(month, calendar, words),
                        entries.stream()
                                .map(each -> new Item(
                                        words.days(each.days()), each.text(), each.look(), each.kind(), each.href())))
                .sorted((one, other) -> one.days().compareTo(other.days()))
                .toList();
        return new MonthView(title, href, weeks(month, placed(entries), calendar, words), items);
    }

    private static Stream<Item> holidays(YearMonth month, WorkingCalendar calendar, PlanWords words) {
        return PublicDays.of(month, calendar, words).stream()
                .map(each -> new Item(
                        words.days(each.days()),
                        each.name(),
                        each.worked() ? "worked" : "holiday",
                        words.say(each.worked() ? "campaign.plan.worked" : "campaign.plan.holiday"),
                        ""));
    }

    private static List<Placed> placed(List<Entry> entries) {
        var until = new ArrayList<LocalDate>();
        var placed = new ArrayList<Placed>();
        for (var entry : entries) {
            var lane = 0;
            while (lane < until.size() && !until.get(lane).isBefore(entry.days().first())) lane++;
            if (lane == until.size()) until.add(entry.days().last());
            else until.set(lane, entry.days().last());
            placed.add(new Placed(entry, lane));
        }
        return placed;
    }

    private static List<List<Cell>> weeks(
            YearMonth month, List<Placed> placed, WorkingCalendar calendar, PlanWords words) {
        var weeks = new ArrayList<List<Cell>>();
        var first = month.atDay(1);
        for (var monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
                !monday.isAfter(month.atEndOfMonth());
                monday = monday.plusDays(WEEK)) {
            var week = new ArrayList<Cell>();
            for (int day = 0; day < WEEK; day++) week.add(cell(monday.plusDays(day), month, placed, calendar, words));
            weeks.add(List.copyOf(week));
        }
        return List.copyOf(weeks);
    }

    private static Cell cell(
            LocalDate on, YearMonth month, List<Placed> placed, WorkingCalendar calendar, PlanWords words) {
        var number = String.valueOf(on.getDayOfMonth());
        if (!YearMonth.from(on).equals(month)) return new Cell(number, "", "", "other", "", "", List.of(), 0);
        var here =
                placed.stream().filter(each -> each.entry().days().contains(on)).toList();
        return new Cell(
                number,
                on.toString(),
                PlanAsked.ACTIVITIES + "/new?on=" + on,
                tone(on, calendar, words),
                here.isEmpty() ? "" : here.get(here.size() - 1).entry().look(),
                note(on, calendar, words),
                chips(here, on),
                (int) here.stream().filter(each -> each.lane() >= CHIPS).count());
    }

    private static List<Chip> chips(List<Placed> here, LocalDate on) {
        var chips = new ArrayList<Chip>();
        for (var each : here.stream().sorted(Comparator.comparing(Placed::lane)).toList()) {
            if (each.lane() >= CHIPS) break;
            while (chips.size() < each.lane()) chips.add(FREE);
            chips.add(chip(each.entry(), on));
        }
        return List.copyOf(chips);
    }

    private static String tone(LocalDate on, WorkingCalendar calendar, PlanWords words) {
        var free = calendar.isWorkingDay(on) ? PublicDays.isWorkedWeekend(on, calendar) ? "worked" : "" : "off";
        return on.equals(words.today()) ? free + " today" : free;
    }

    private static String note(LocalDate on, WorkingCalendar calendar, PlanWords words) {
        if (PublicDays.isWorkedWeekend(on, calendar)) return words.say("campaign.plan.worked");
        return calendar.holiday(on).map(words::holiday).orElse("");
    }

    private static Chip chip(Entry entry, LocalDate on) {
        var begins =
                on.equals(entry.days().first()) || on.getDayOfWeek() == DayOfWeek.MONDAY || on.getDayOfMonth() == 1;
        return new Chip(begins ? entry.text() : "", entry.look(), entry.href(), entry.text());
    }
}
