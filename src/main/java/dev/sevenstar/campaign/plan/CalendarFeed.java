package dev.sevenstar.campaign.plan;

import dev.sevenstar.campaign.plan.CalendarSecrets.Holder;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.settings.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A shop's plan as a calendar for a phone: its activities, and what has to be ready by when. */
@Component
public class CalendarFeed {

    /** The right that the plan asks for; whoever loses it reads no calendar either. */
    public static final String RIGHT = "listing";

    private static final int DAYS_BACK = 366;
    private static final int DAYS_AHEAD = 732;
    private static final int MOST = 5 * Activities.MOST_IN_A_YEAR;

    private record Head(
            long id,
            int version,
            ActivityKind kind,
            String name,
            LocalDate firstOn,
            LocalDate lastOn,
            String goal,
            ActivityState state,
            Instant changedAt,
            boolean removed) {

        boolean isGone() {
            return removed || state == ActivityState.CANCELLED;
        }

        String href() {
            return "/workbench/plan/activities/" + Ids.text(id);
        }
    }

    private record Line(Head head, Step step) {}

    private final CalendarSecrets secrets;
    private final Seats seats;
    private final People people;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String base;

    CalendarFeed(
            CalendarSecrets secrets,
            Seats seats,
            People people,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock,
            Site site) {
        this.secrets = secrets;
        this.seats = seats;
        this.people = people;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
        this.base = site.base();
    }

    /** Empty if the secret opens nothing, or who it was made for has no more business in the shop. */
    public Optional<String> read(String secret) {
        return secrets.find(secret).flatMap(holder -> seat(holder).map(seat -> write(seat, language(holder))));
    }

    private Optional<Seat> seat(Holder holder) {
        return seats.in(holder.shopId()).stream()
                .filter(seat -> seat.personId() == holder.personId() && seat.may(RIGHT))
                .findFirst();
    }

    private Locale language(Holder holder) {
        return people.findById(holder.personId()).map(Person::language).orElse(Locale.SIMPLIFIED_CHINESE);
    }

    private String write(Seat seat, Locale language) {
        var ical = new Ical(say(language, "campaign.plan.feed.name", seat.shopName()));
        var today = LocalDate.now(clock.withZone(Times.ZONE));
        var days = new DaySpan(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        for (var head : heads(seat.shopId(), days)) ical.add(event(head, language));
        for (var line : lines(seat.shopId(), days)) ical.add(event(line, language));
        return ical.end();
    }

    private Ical.Event event(Head head, Locale language) {
        return new Ical.Event(
                "activity-" + Ids.text(head.id()) + "@plan.sevenstar",
                head.version(),
                head.changedAt(),
                new DaySpan(head.firstOn(), head.lastOn()),
                head.name(),
                head.goal(),
                say(language, head.kind().key()),
                base + head.href(),
                head.isGone());
    }

    private Ical.Event event(Line line, Locale language) {
        var step = line.step();
        var name = step.name().isEmpty() ? say(language, step.preparation().key()) : step.name();
        var summary = say(
                language,
                step.isTicked() ? "campaign.plan.feed.step-done" : "campaign.plan.feed.step",
                name,
                line.head().name());
        return new Ical.Event(
                "step-" + Ids.text(step.id()) + "@plan.sevenstar",
                line.head().version(),
                line.head().changedAt(),
                DaySpan.of(step.due()),
                summary,
                "",
                say(language, line.head().kind().key()),
                base + line.head().href(),
                line.head().isGone() || !step.isThere());
    }

    private String say(Locale language, String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, language));
    }

    private List<Head> heads(long shopId, DaySpan days) {
        return jdbc.sql("""
                select id, version, kind, name, first_on, last_on, goal, state, changed_at, removed_at is not null as removed
                from plan_activity where shop_id = :shop and first_on between :from and :until
                order by shop_id, first_on, id limit :most""")
                .param("shop", shopId)
                .param("from", days.first())
                .param("until", days.last())
                .param("most", MOST)
                .query(Head.class)
                .list();
    }

    private List<Line> lines(long shopId, DaySpan days) {
        return jdbc.sql("""
                select a.id as of_id, a.version, a.kind, a.name as activity, a.first_on, a.last_on, a.state, a.changed_at,
                    a.removed_at as gone_at, s.id, s.preparation, s.name, s.days_before, s.due_on, s.ticked_at, s.ticked_by,
                    s.ticked_name, s.removed_at
                from plan_activity a join plan_step s on s.shop_id = a.shop_id and s.activity_id = a.id
                where a.shop_id = :shop and a.first_on between :from and :until
                order by a.shop_id, a.first_on, a.id limit :most""")
                .param("shop", shopId)
                .param("from", days.first())
                .param("until", days.last())
                .param("most", MOST * Activity.MOST_STEPS)
                .query((row, index) -> new Line(
                        new Head(
                                row.getLong("of_id"),
                                row.getInt("version"),
                                ActivityKind.valueOf(row.getString("kind")),
                                row.getString("activity"),
                                row.getObject("first_on", LocalDate.class),
                                row.getObject("last_on", LocalDate.class),
                                "",
                                ActivityState.valueOf(row.getString("state")),
                                row.getObject("changed_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getObject("gone_at") != null),
                        ActivityRows.step(row)))
                .list();
    }
}
