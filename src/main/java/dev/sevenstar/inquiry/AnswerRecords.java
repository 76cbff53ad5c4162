package dev.sevenstar.inquiry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.calendar.WorkingCalendar;
import dev.sevenstar.shared.calendar.WorkingHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how each shop answers, so that a page that shows it reads one row and counts nothing. */
@Component
public class AnswerRecords {

    static final Duration PERIOD = Duration.ofDays(30);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST = 5_000;
    private static final RowMapper<AnswerRecord> ROW = new DataClassRowMapper<>(AnswerRecord.class);

    private record Asked(
            InquiryState state,
            Instant openedAt,
            @Nullable Instant dueAt,
            @Nullable Instant answeredAt) {

        /** A question may wait for its answer until it is due. */
        boolean judged(Instant now) {
            if (state == InquiryState.SPAM || state == InquiryState.UNVERIFIED) return false;
            return answeredAt != null || dueAt == null || !dueAt.isAfter(now);
        }

        boolean answeredSince(Instant since) {
            return answeredAt != null && answeredAt.isAfter(since);
        }

        boolean arrivedOn(LocalDate day) {
            var real = state != InquiryState.SPAM && state != InquiryState.UNVERIFIED;
            return real && LocalDate.ofInstant(openedAt, Times.ZONE).equals(day);
        }
    }

    private final Cache<Long, Optional<AnswerRecord>> shown = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();
    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    AnswerRecords(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Empty while nothing was ever asked. */
    public Optional<AnswerRecord> of(long shopId) {
        return Optional.ofNullable(of(List.of(shopId)).get(shopId));
    }

    /** Those that were ever asked anything; what was read within the last minute is not read again. */
    Map<Long, AnswerRecord> of(Collection<Long> shopIds) {
        var known = new HashMap<Long, AnswerRecord>();
        shown.getAll(shopIds, this::read).forEach((shop, record) -> record.ifPresent(r -> known.put(shop, r)));
        return known;
    }

    private Map<Long, Optional<AnswerRecord>> read(Set<? extends Long> shopIds) {
        var read = new HashMap<Long, Optional<AnswerRecord>>();
        shopIds.forEach(shop -> read.put(shop, Optional.empty()));
        jdbc.sql("""
                select shop_id, asked, answered, first_reply_seconds, week_reply_seconds, replies_by_day,
                    arrivals_by_day, as_of
                from unnest(cast(:shops as bigint array)) as wanted(wanted_id)
                join inquiry_answer_record on shop_id = wanted_id""")
                .param("shops", shopIds.toArray(Long[]::new))
                .query((row, n) -> read.put(row.getLong("shop_id"), Optional.of(ROW.mapRow(row, n))))
                .list();
        return read;
    }

    void recount(long shopId) {
        var now = Times.now(clock);
        var asked = asked(shopId, now.minus(PERIOD));
        var judged = asked.stream().filter(a -> a.judged(now)).toList();
        var replied = judged.stream().filter(a -> a.answeredAt() != null).toList();
        var lately =
                replied.stream().filter(a -> a.answeredSince(now.minus(WEEK))).toList();
        keep(
                shopId,
                new AnswerRecord(
                        judged.size(),
                        replied.size(),
                        median(replied),
                        median(lately),
                        AnswerRecord.text(byDay(lately)),
                        AnswerRecord.text(arrivals(asked, LocalDate.ofInstant(now, Times.ZONE))),
                        now));
        shown.invalidate(shopId);
    }

    private @Nullable Long median(List<Asked> replied) {
        var times = replied.stream().map(this::reply).sorted().toList();
        return times.isEmpty() ? null : times.get((times.size() - 1) / 2);
    }

    private long reply(Asked a) {
        return calendar.workingTime(a.openedAt(), Objects.requireNonNull(a.answeredAt()), WorkingHours.USUAL)
                .toSeconds();
    }

    private List<Long> byDay(List<Asked> replied) {
        var days = replied.stream()
                .collect(Collectors.groupingBy(
                        a -> LocalDate.ofInstant(Objects.requireNonNull(a.answeredAt()), Times.ZONE),
                        TreeMap::new,
                        Collectors.toList()));
        return days.values().stream()
                .map(day -> Objects.requireNonNull(median(day)))
                .toList();
    }

    private static List<Long> arrivals(List<Asked> asked, LocalDate today) {
        return LongStream.range(0, AnswerRecord.DAYS)
                .mapToObj(n -> today.minusDays(AnswerRecord.DAYS - 1 - n))
                .map(day -> asked.stream().filter(a -> a.arrivedOn(day)).count())
                .toList();
    }

    /** Numbers tell the time, so the primary key is the way to the latest. */
    private List<Asked> asked(long shopId, Instant since) {
        return jdbc.sql("""
                select state, opened_at, due_at, answered_at from inquiry
                where shop_id = :shop and id >= :from and opened_at >= :since
                order by shop_id desc, id desc limit :most""")
                .param("shop", shopId)
                .param("from", Ids.firstOf(since.minus(InquiryLimits.UNVERIFIED_LIVES)))
                .param("since", InquiryBook.utc(since))
                .param("most", MOST)
                .query(Asked.class)
                .list();
    }

    private void keep(long shopId, AnswerRecord record) {
        if (write(shopId, record, """
                update inquiry_answer_record set asked = :asked, answered = :answered,
                first_reply_seconds = :reply, week_reply_seconds = :week, replies_by_day = :replies,
                arrivals_by_day = :arrivals, as_of = :at where shop_id = :shop""") > 0) return;
        write(shopId, record, """
                insert into inquiry_answer_record (shop_id, asked, answered, first_reply_seconds, week_reply_seconds, replies_by_day, arrivals_by_day, as_of)
                values (:shop, :asked, :answered, :reply, :week, :replies, :arrivals, :at)""");
    }

    private int write(long shopId, AnswerRecord record, String sql) {
        return jdbc.sql(sql)
                .param("shop", shopId)
                .param("asked", record.asked())
                .param("answered", record.answered())
                .param("reply", record.firstReplySeconds())
                .param("week", record.weekReplySeconds())
                .param("replies", record.repliesByDay())
                .param("arrivals", record.arrivalsByDay())
                .param("at", InquiryBook.utc(record.asOf()))
                .update();
    }

    List<Long> shopsAfter(long shopId, int limit) {
        return jdbc.sql("""
                select shop_id from inquiry_answer_record where shop_id > :after
                order by shop_id limit :limit""")
                .param("after", shopId)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }
}
