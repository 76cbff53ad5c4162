package dev.sevenstar.campaign.plan;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.settings.Site;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to whoever sees to an activity, or to the owners of the shop where nobody does: one letter with all that is
 * new, each thing once for the day it is about.
 */
@Component
class PlanReminders {

    /** ◇ What has been late for longer is on the workbench, but no letter begins with it. */
    private static final int DAYS_BACK = 14;
    /** ◇ So long calendars get to hear that something is gone. */
    private static final int KEPT_DAYS = 90;

    private static final int MOST = 500;

    private record Due(
            long id,
            @Nullable Long ownerPerson,
            String activity,
            @Nullable Preparation preparation,
            String name,
            LocalDate dueOn) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Seats seats;
    private final People people;
    private final Mails mails;
    private final MessageSource messages;
    private final String base;

    PlanReminders(
            JdbcClient jdbc,
            NamedParameterJdbcOperations batches,
            Seats seats,
            People people,
            Mails mails,
            MessageSource messages,
            Site site) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.seats = seats;
        this.people = people;
        this.mails = mails;
        this.messages = messages;
        this.base = site.base();
    }

    /** The next shop that has anything to hear of. */
    Optional<Long> shopAfter(long shop, LocalDate today) {
        return jdbc.sql("""
                select min(shop_id) from (
                    select min(shop_id) as shop_id from plan_step
                    where shop_id > :shop and waits = true and due_on between :from and :today
                    union all
                    select min(shop_id) as shop_id from plan_activity
                    where shop_id > :shop and first_on between :today and :ahead and state = 'PLANNED'
                        and removed_at is null) as nearest""")
                .param("shop", shop)
                .param("from", today.minusDays(DAYS_BACK))
                .param("today", today)
                .param("ahead", today.plusDays(RemindOfPlan.AHEAD_DAYS))
                .query(Long.class)
                .optional();
    }

    /** Safe to run twice: what a letter has told of is written down with it. */
    @Transactional
    public void remind(long shopId, LocalDate today) {
        var due = Stream.concat(steps(shopId, today).stream(), beginnings(shopId, today).stream())
                .toList();
        if (due.isEmpty()) return;
        batches.batchUpdate(
                "insert into plan_reminder (shop_id, of_id, due_on) values (:shop, :id, :due)",
                due.stream()
                        .map(each -> new MapSqlParameterSource()
                                .addValue("shop", shopId)
                                .addValue("id", each.id())
                                .addValue("due", each.dueOn()))
                        .toArray(SqlParameterSource[]::new));
        byReader(shopId, due).forEach(this::write);
    }

    private List<Due> steps(long shopId, LocalDate today) {
        return jdbc.sql("""
                select s.id, a.owner_person, a.name as activity, s.preparation, s.name, s.due_on
                from plan_step s join plan_activity a on a.shop_id = s.shop_id and a.id = s.activity_id
                where s.shop_id = :shop and s.waits = true and s.due_on between :from and :today
                    and not exists (select 1 from plan_reminder r
                        where r.shop_id = s.shop_id and r.of_id = s.id and r.due_on = s.due_on)
                order by s.shop_id, s.waits, s.due_on, s.activity_id, s.id limit :most""")
                .param("shop", shopId)
                .param("from", today.minusDays(DAYS_BACK))
                .param("today", today)
                .param("most", MOST)
                .query(Due.class)
                .list();
    }

    private List<Due> beginnings(long shopId, LocalDate today) {
        return jdbc.sql("""
                select a.id, a.owner_person, a.name as activity, cast(null as varchar(12)) as preparation, '' as name,
                    a.first_on as due_on
                from plan_activity a
                where a.shop_id = :shop and a.first_on between :today and :ahead and a.state = 'PLANNED'
                    and a.removed_at is null
                    and not exists (select 1 from plan_reminder r
                        where r.shop_id = a.shop_id and r.of_id = a.id and r.due_on = a.first_on)
                order by a.shop_id, a.first_on, a.id limit :most""")
                .param("shop", shopId)
                .param("today", today)
                .param("ahead", today.plusDays(RemindOfPlan.AHEAD_DAYS))
                .param("most", MOST)
                .query(Due.class)
                .list();
    }

    private Map<Long, List<Due>> byReader(long shopId, List<Due> due) {
        var readers = seats.in(shopId).stream()
                .filter(seat -> seat.may(CalendarFeed.RIGHT))
                .toList();
        var found = new TreeMap<Long, List<Due>>();
        for (var each : due)
            for (var reader : readersOf(each, readers))
                found.computeIfAbsent(reader, id -> new ArrayList<>()).add(each);
        return found;
    }

    private static List<Long> readersOf(Due due, List<Seat> readers) {
        var own = readers.stream()
                .map(Seat::personId)
                .filter(id -> id.equals(due.ownerPerson()))
                .toList();
        return own.isEmpty()
                ? readers.stream()
                        .filter(seat -> seat.role() == Role.OWNER)
                        .map(Seat::personId)
                        .toList()
                : own;
    }

    private void write(long person, List<Due> due) {
        people.findById(person)
                .filter(reader -> reader.isActive() && reader.email() != null)
                .ifPresent(reader -> write(reader, due));
    }

    private void write(Person reader, Collection<Due> due) {
        var lines = due.stream().map(each -> line(each, reader.language())).collect(Collectors.joining("\n"));
        mails.send(
                Objects.requireNonNull(reader.email()),
                reader.language(),
                "campaign.plan.mail",
                due.size(),
                lines,
                base + "/workbench/plan");
    }

    private String line(Due due, Locale language) {
        var step = due.preparation();
        if (step == null) return say(language, "campaign.plan.mail.begins", due.dueOn(), due.activity());
        var name = due.name().isEmpty() ? say(language, step.key()) : due.name();
        return say(language, "campaign.plan.mail.due", due.dueOn(), name, due.activity());
    }

    private String say(Locale language, String key, Object... args) {
        var texts = Stream.of(args).map(String::valueOf).toArray();
        return Objects.requireNonNull(messages.getMessage(key, texts, language));
    }

    /** Lets go of what was removed long ago, and of what letters told of long ago. */
    void sweep(LocalDate today) {
        var before = today.minusDays(KEPT_DAYS);
        jdbc.sql("delete from plan_activity where removed_at < :before")
                .param(
                        "before",
                        before.atStartOfDay(Times.ZONE)
                                .withZoneSameInstant(ZoneOffset.UTC)
                                .toOffsetDateTime())
                .update();
        jdbc.sql("delete from plan_reminder where due_on < :before")
                .param("before", before)
                .update();
    }
}
