package dev.sevenstar.academy;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.shared.RecordJson;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a shop could do better, the weightiest first, and the courses that teach it. Judged when somebody looks and it was
 * judged a while ago; kept, so that lists and the home page ask once.
 */
@Component
public class Needs {

    /** @param value with the page where the shop betters it at once */
    public record Need(WeakPoint point, ShopFact.Value value) {}

    public record Judged(Instant at, List<Need> needs) {

        public boolean isOld(Instant now) {
            return at.plus(FRESH).isBefore(now);
        }
    }

    /** ◇ What somebody has just mended is not asked of them any more. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Help(WeakPoint point, long courseId) {}

    private final Map<String, ShopFact> facts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Needs(List<ShopFact> facts, JdbcClient jdbc, Clock clock) {
        this.facts = facts.stream().collect(Collectors.toMap(ShopFact::name, Function.identity()));
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As it was last judged; empty if it never was. */
    public Optional<Judged> of(long shopId) {
        return jdbc.sql("select judged_at, needs from academy_needs where shop_id = :shop")
                .param("shop", shopId)
                .query((row, n) -> new Judged(
                        row.getObject("judged_at", OffsetDateTime.class).toInstant(),
                        List.of(RecordJson.read(row.getString("needs"), Need[].class))))
                .optional();
    }

    /** Judges by what the facts say now: one statement for each. */
    @Transactional
    public Judged judge(long shopId) {
        var needs = new ArrayList<Need>();
        for (var point : WeakPoint.values())
            fact(point).of(shopId).filter(point::isShownBy).ifPresent(value -> needs.add(new Need(point, value)));
        needs.sort(Comparator.comparing((Need need) -> need.point().weight()).reversed());
        var judged = new Judged(Times.now(clock), needs);
        keep(shopId, judged);
        return judged;
    }

    private ShopFact fact(WeakPoint point) {
        var fact = facts.get(point.fact());
        if (fact == null) throw new IllegalStateException("nobody offers " + point.fact());
        return fact;
    }

    private void keep(long shopId, Judged judged) {
        jdbc.sql("delete from academy_needs where shop_id = :shop")
                .param("shop", shopId)
                .update();
        jdbc.sql("""
                insert into academy_needs (shop_id, judged_at, needs) values (:shop, :at, :needs)
                on conflict do nothing""")
                .param("shop", shopId)
                .param("at", judged.at().atOffset(ZoneOffset.UTC))
                .param("needs", RecordJson.write(judged.needs()))
                .update();
    }

    /** The published courses that are about each weak point, the newest first. */
    public Map<WeakPoint, List<Long>> courses() {
        return jdbc
                .sql("""
                select h.point, h.course_id from academy_help h
                join academy_course c on c.id = h.course_id and c.state = 'PUBLISHED'
                order by c.published_at desc, c.id desc""")
                .query((row, n) -> new Help(WeakPoint.valueOf(row.getString("point")), row.getLong("course_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Help::point, Collectors.mapping(Help::courseId, Collectors.toList())));
    }

    /** Says anew which weak points a published course is about. */
    void tell(long courseId, CourseContent content) {
        jdbc.sql("delete from academy_help where course_id = :course")
                .param("course", courseId)
                .update();
        for (var point : content.helps())
            jdbc.sql("insert into academy_help (course_id, point) values (:course, :point)")
                    .param("course", courseId)
                    .param("point", point.name())
                    .update();
    }
}
