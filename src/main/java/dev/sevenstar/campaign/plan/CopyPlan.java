package dev.sevenstar.campaign.plan;

import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies activities of a year into the next one. What is of a market's date follows that date; the rest stays on its
 * date, or on its day of the week ◇: 52 weeks later. The same request twice copies once.
 */
@Component
public class CopyPlan {

    private static final int WEEKS = 52;

    /** Where in the next year what is the shop's own goes. */
    public enum Manner {
        SAME_WEEKDAY,
        SAME_DATE;

        public String key() {
            return "campaign.plan.copy." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        LocalDate next(LocalDate day) {
            return this == SAME_DATE ? day.plusYears(1) : day.plusWeeks(WEEKS);
        }
    }

    /** @param key made by the form */
    public record Request(int year, Collection<Long> ids, Manner manner, String key) {}

    /** Where an activity would go, and the market's date that it is of then, if any. */
    public record Place(DaySpan days, @Nullable String official) {}

    private final Activities activities;
    private final ActivityRows rows;
    private final YearPlan plan;
    private final MarketDates market;
    private final JdbcClient jdbc;
    private final Clock clock;

    CopyPlan(
            Activities activities, ActivityRows rows, YearPlan plan, MarketDates market, JdbcClient jdbc, Clock clock) {
        this.activities = activities;
        this.rows = rows;
        this.plan = plan;
        this.market = market;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @return how many were copied, now or when the request came first
     * @throws dev.sevenstar.shared.Refused if they don't fit into the next year
     */
    @Transactional
    public int copy(long shopId, Request request) {
        if (!begin(shopId, request)) return copiedBy(shopId, request.key());
        var dates = dates(shopId, request.year());
        var taken = taken(shopId, dates);
        var now = Times.now(clock);
        var copies = rows.beginning(shopId, DaySpan.ofYear(request.year())).stream()
                .filter(each -> request.ids().contains(each.key().id()))
                .map(each -> {
                    var place = place(each.brief().days(), each.origin().official(), request.manner(), dates);
                    var official = place.official();
                    return each.copied(place.days(), official != null && taken.add(official) ? official : null, now);
                })
                .toList();
        activities.requireRoom(shopId, request.year() + 1, copies.size());
        rows.insert(copies);
        jdbc.sql("update plan_copy set copied = :copied where shop_id = :shop and request_key = :key")
                .param("copied", copies.size())
                .param("shop", shopId)
                .param("key", request.key())
                .update();
        return copies.size();
    }

    /** Whether this request was carried out before. */
    public boolean isDone(long shopId, String key) {
        return jdbc.sql("select 1 from plan_copy where shop_id = :shop and request_key = :key")
                .param("shop", shopId)
                .param("key", key)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private boolean begin(long shopId, Request request) {
        return jdbc.sql("""
                insert into plan_copy (shop_id, request_key, into_year, copied, at) values (:shop, :key, :year, 0, :now)
                on conflict do nothing""")
                        .param("shop", shopId)
                        .param("key", request.key())
                        .param("year", request.year() + 1)
                        .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Dates of the market that are in the plan; one that was taken out of it is free for another activity. */
    private Set<String> taken(long shopId, List<OfficialDate> dates) {
        var keys = dates.stream().map(OfficialDate::key).toList();
        if (keys.isEmpty()) return new HashSet<>();
        jdbc.sql("""
                update plan_activity set official = null
                where shop_id = :shop and official in (:keys) and removed_at is not null""").param("shop", shopId).param("keys", keys).update();
        return new HashSet<>(
                jdbc.sql("select official from plan_activity where shop_id = :shop and official in (:keys)")
                        .param("shop", shopId)
                        .param("keys", keys)
                        .query(String.class)
                        .set());
    }

    private int copiedBy(long shopId, String key) {
        return jdbc.sql("select copied from plan_copy where shop_id = :shop and request_key = :key")
                .param("shop", shopId)
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    /** The market's dates of a year and the next. */
    public List<OfficialDate> dates(long shopId, int year) {
        return market.between(shopId, new DaySpan(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 12, 31)));
    }

    /** Of activities of a year: those that are in the next one already, as a copy or as the same date of the market. */
    public Set<Long> thereAlready(long shopId, int year, List<PlanRow> of, LocalDate today) {
        var next = plan.between(shopId, DaySpan.ofYear(year + 1), today);
        var dates = dates(shopId, year);
        var there = new HashSet<Long>();
        for (var each : of) {
            var official =
                    place(each.days(), each.official(), Manner.SAME_DATE, dates).official();
            if (next.stream().anyMatch(other -> isOf(each, official, other))) there.add(each.id());
        }
        return there;
    }

    private static boolean isOf(PlanRow each, @Nullable String official, PlanRow other) {
        var from = other.copiedFrom();
        return (from != null && from == each.id()) || (official != null && official.equals(other.official()));
    }

    /** @param dates of both years */
    public static Place place(DaySpan days, @Nullable String official, Manner manner, List<OfficialDate> dates) {
        var now = find(official, dates);
        var next = now.flatMap(date -> next(date, dates));
        if (now.isEmpty() || next.isEmpty()) return new Place(days.from(manner.next(days.first())), null);
        var late = days.first().toEpochDay() - now.get().live().first().toEpochDay();
        var first = next.get().live().first().plusDays(late);
        return new Place(days.from(first), next.get().key());
    }

    private static Optional<OfficialDate> find(@Nullable String official, List<OfficialDate> dates) {
        return dates.stream().filter(date -> date.key().equals(official)).findFirst();
    }

    private static Optional<OfficialDate> next(OfficialDate date, List<OfficialDate> dates) {
        var year = date.live().first().getYear() + 1;
        return dates.stream()
                .filter(other -> !date.series().isEmpty() && other.series().equals(date.series()))
                .filter(other -> other.live().first().getYear() == year)
                .findFirst();
    }
}
