package dev.sevenstar.inquiry;

import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.calendar.WorkingCalendar;
import dev.sevenstar.shared.calendar.WorkingHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How fast a shop gives first answers, in working time. */
@Component
public class FirstAnswers {

    private static final int MOST = 500;
    private static final Duration WEEK = Duration.ofDays(7);

    private record Answered(Instant openedAt, Instant answeredAt) {}

    /** @param minutes the median of the week; {@code days} that of each day with an answer, oldest first */
    public record Speed(long minutes, List<Long> days) {}

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    FirstAnswers(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Of the last seven days; empty when nothing was answered. */
    public Optional<Speed> lately(long shopId) {
        var answered = jdbc.sql("""
                select opened_at, answered_at from inquiry
                where shop_id = :shop and answered_at between :since and :now
                order by shop_id desc, answered_at desc limit :most""")
                .param("shop", shopId)
                .param("since", InquiryBook.utc(Times.now(clock).minus(WEEK)))
                .param("now", InquiryBook.utc(Times.now(clock)))
                .param("most", MOST)
                .query(Answered.class)
                .list();
        if (answered.isEmpty()) return Optional.empty();
        var days = answered.stream()
                .collect(Collectors.groupingBy(
                        a -> LocalDate.ofInstant(a.answeredAt(), Times.ZONE), TreeMap::new, Collectors.toList()));
        return Optional.of(new Speed(
                median(answered),
                days.entrySet().stream()
                        .map(Map.Entry::getValue)
                        .map(this::median)
                        .toList()));
    }

    private long median(List<Answered> answered) {
        var minutes = answered.stream()
                .map(a -> calendar.workingTime(a.openedAt(), a.answeredAt(), WorkingHours.USUAL))
                .map(Duration::toMinutes)
                .sorted()
                .toList();
        var middle = minutes.size() / 2;
        return minutes.size() % 2 == 1 ? minutes.get(middle) : (minutes.get(middle - 1) + minutes.get(middle)) / 2;
    }
}
