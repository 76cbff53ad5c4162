package dev.sevenstar.academy.learning;

import dev.sevenstar.academy.CourseCounts;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.TimeCursor;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What learners say of a course; the latest of each counts. Staff may take one away and give a reason. */
@Component
public class Ratings {

    public static final int COMMENT = 500;
    public static final int REASON = 200;
    public static final int BEST = 5;

    /** @param hiddenReason why it is not shown, empty while it is */
    public record Rating(
            long courseId, long personId, int stars, String comment, Instant ratedAt, String hiddenReason) {

        public boolean isHidden() {
            return !hiddenReason.isEmpty();
        }
    }

    private static final String SELECT =
            "select course_id, person_id, stars, comment, rated_at, hidden_reason from academy_rating ";

    private final JdbcClient jdbc;
    private final Enrolments enrolments;
    private final CourseCounts counts;
    private final Audit audit;
    private final Clock clock;

    Ratings(JdbcClient jdbc, Enrolments enrolments, CourseCounts counts, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.enrolments = enrolments;
        this.counts = counts;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Rating> find(long courseId, long personId) {
        return jdbc.sql(SELECT + "where course_id = :course and person_id = :person")
                .param("course", courseId)
                .param("person", personId)
                .query(Ratings::rating)
                .optional();
    }

    /** The newest first. @param hidden also those that staff took away */
    public Slice<Rating> page(long courseId, boolean hidden, String before, int size) {
        var from = TimeCursor.parse(before);
        var all = jdbc.sql(SELECT + """
                where course_id = :course and rated_at <= :at and (rated_at < :at or person_id < :id)
                order by course_id desc, rated_at desc, person_id desc limit :most""")
                .param("course", courseId)
                .param("at", from.sql())
                .param("id", from.id())
                .param("most", size + 1)
                .query(Ratings::rating)
                .list();
        var slice = Slice.of(all, size, row -> new TimeCursor(row.ratedAt(), row.personId()).text());
        return hidden
                ? slice
                : new Slice<>(
                        slice.rows().stream().filter(row -> !row.isHidden()).toList(), slice.next());
    }

    /** @throws Refused if the person has not begun the course, or what was typed does not fit */
    @Transactional
    public void rate(long courseId, long personId, int stars, String typed) {
        var comment = typed.strip();
        if (stars < 1 || stars > BEST) throw new Refused("academy.refused.stars", BEST);
        if (comment.length() > COMMENT) throw new Refused("academy.refused.comment", COMMENT);
        var begun = enrolments.find(personId, courseId).filter(each -> each.doneLessons() > 0);
        if (begun.isEmpty()) throw new Refused("academy.refused.rate-first");
        remove(courseId, personId);
        jdbc.sql("""
                insert into academy_rating (course_id, person_id, stars, comment, rated_at, hidden_reason)
                values (:course, :person, :stars, :comment, :at, '')""")
                .param("course", courseId)
                .param("person", personId)
                .param("stars", stars)
                .param("comment", comment)
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
        counts.rating(courseId, 1, stars);
    }

    /** @throws Refused if staff have taken it away: what they judged stays as it is */
    @Transactional
    public void remove(long courseId, long personId) {
        var there = find(courseId, personId);
        if (there.isEmpty()) return;
        if (there.get().isHidden()) throw new Refused("academy.refused.rating-hidden");
        jdbc.sql("delete from academy_rating where course_id = :course and person_id = :person")
                .param("course", courseId)
                .param("person", personId)
                .update();
        counts.rating(courseId, -1, -there.get().stars());
    }

    /** Staff take it away. @throws Refused without a reason */
    @Transactional
    public void hide(long courseId, long personId, String typed) {
        var reason = typed.strip();
        if (reason.isEmpty() || reason.length() > REASON) throw new Refused("academy.refused.reason", REASON);
        judge(courseId, personId, reason, -1);
        audit.record("academy.rating-hidden", "rating", Long.toString(personId), null, reason);
    }

    /** And give it back. */
    @Transactional
    public void show(long courseId, long personId) {
        judge(courseId, personId, "", 1);
        audit.record("academy.rating-shown", "rating", Long.toString(personId), null, null);
    }

    private void judge(long courseId, long personId, String reason, int counted) {
        var there = find(courseId, personId).orElseThrow(NotFound::new);
        if (there.isHidden() == !reason.isEmpty()) return;
        jdbc.sql("""
                update academy_rating set hidden_reason = :reason where course_id = :course and person_id = :person""")
                .param("reason", reason)
                .param("course", courseId)
                .param("person", personId)
                .update();
        counts.rating(courseId, counted, counted * there.stars());
    }

    private static Rating rating(ResultSet row, int index) throws SQLException {
        return new Rating(
                row.getLong("course_id"),
                row.getLong("person_id"),
                row.getInt("stars"),
                row.getString("comment"),
                row.getObject("rated_at", OffsetDateTime.class).toInstant(),
                row.getString("hidden_reason"));
    }
}
