package dev.sevenstar.payment.web.exchange;

import dev.sevenstar.payment.ExpectedMoney.Expected;
import dev.sevenstar.payment.web.statement.PostingWords;
import dev.sevenstar.shared.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A month of expected money: whole weeks for the grid, and the days that have any for the list. */
public record CalendarView(List<List<Cell>> weeks, List<Day> days, String sum) {

    private static final int WEEK = 7;
    private static final int YEARS = 2;

    /** @param tone empty, {@code other} for the months beside it, {@code today} */
    record Cell(String number, String tone, String sum, int count, String anchor) {}

    record Day(String anchor, String on, String sum, List<Line> lines) {}

    record Line(String kind, String buyer, String amount, String href) {}

    /** @return this month for what is none, or far away */
    public static YearMonth month(String typed, YearMonth now) {
        try {
            var asked = YearMonth.parse(typed);
            return Math.abs(now.until(asked, ChronoUnit.YEARS)) > YEARS ? now : asked;
        } catch (DateTimeException e) {
            return now;
        }
    }

    public static CalendarView of(
            YearMonth month, LocalDate today, List<Expected> expected, Map<Long, String> names, PostingWords words) {
        var byDay = expected.stream()
                .sorted(Comparator.comparing(Expected::on))
                .collect(Collectors.groupingBy(Expected::on, TreeMap::new, Collectors.toList()));
        return new CalendarView(
                weeks(month, today, byDay),
                byDay.entrySet().stream()
                        .map(day -> day(day.getKey(), day.getValue(), names, words))
                        .toList(),
                sum(expected));
    }

    private static List<List<Cell>> weeks(YearMonth month, LocalDate today, Map<LocalDate, List<Expected>> byDay) {
        var weeks = new ArrayList<List<Cell>>();
        var first = month.atDay(1);
        for (var monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
                !monday.isAfter(month.atEndOfMonth());
                monday = monday.plusDays(WEEK)) weeks.add(week(monday, month, today, byDay));
        return List.copyOf(weeks);
    }

    private static List<Cell> week(
            LocalDate monday, YearMonth month, LocalDate today, Map<LocalDate, List<Expected>> byDay) {
        var cells = new ArrayList<Cell>();
        for (int day = 0; day < WEEK; day++) {
            var on = monday.plusDays(day);
            var ofDay = byDay.getOrDefault(on, List.of());
            var tone = on.equals(today) ? "today" : YearMonth.from(on).equals(month) ? "" : "other";
            cells.add(new Cell(
                    String.valueOf(on.getDayOfMonth()),
                    tone,
                    ofDay.isEmpty() ? "" : sum(ofDay),
                    ofDay.size(),
                    anchor(on)));
        }
        return List.copyOf(cells);
    }

    private static Day day(LocalDate on, List<Expected> expected, Map<Long, String> names, PostingWords words) {
        return new Day(
                anchor(on),
                on.toString(),
                sum(expected),
                expected.stream()
                        .map(each -> new Line(
                                words.say(each.key()),
                                names.getOrDefault(each.buyer(), ""),
                                each.amount().toString(),
                                each.href()))
                        .toList());
    }

    private static String sum(List<Expected> expected) {
        return expected.stream()
                .map(Expected::amount)
                .reduce(Money.ZERO, Money::plus)
                .toString();
    }

    private static String anchor(LocalDate on) {
        return "day-" + on;
    }
}
