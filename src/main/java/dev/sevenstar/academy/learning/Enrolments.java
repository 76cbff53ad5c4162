package dev.sevenstar.academy.learning;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.TimeCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who learns what. */
@Component
public class Enrolments {

    private static final String SELECT = """
            select person_id, course_id, edition, lesson, done_lessons, started_at, last_at, completed_at
            from academy_enrolment
            """;

    private final JdbcClient jdbc;

    Enrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Enrolment> find(long personId, long courseId) {
        return jdbc.sql(SELECT + "where person_id = :person and course_id = :course")
                .param("person", personId)
                .param("course", courseId)
                .query(Enrolments::enrolment)
                .optional();
    }

    /** @throws NotFound if the person has not begun it */
    public Enrolment get(long personId, long courseId) {
        return find(personId, courseId).orElseThrow(NotFound::new);
    }

    /** Those of the courses that the person has begun. */
    public Map<Long, Enrolment> of(long personId, Collection<Long> courseIds) {
        if (courseIds.isEmpty()) return Map.of();
        return jdbc
                .sql(SELECT + "where person_id = :person and course_id in (:courses)")
                .param("person", personId)
                .param("courses", courseIds)
                .query(Enrolments::enrolment)
                .list()
                .stream()
                .collect(Collectors.toMap(Enrolment::courseId, Function.identity()));
    }

    /** The one that was last opened first. @param before the cursor of the page before, empty for the first */
    public Slice<Enrolment> page(long personId, String before, int size) {
        var from = TimeCursor.parse(before);
        return Slice.of(
                jdbc.sql(SELECT + """
                        where person_id = :person and last_at <= :at and (last_at < :at or course_id < :id)
                        order by person_id desc, last_at desc, course_id desc limit :most""")
                        .param("person", personId)
                        .param("at", from.sql())
                        .param("id", from.id())
                        .param("most", size + 1)
                        .query(Enrolments::enrolment)
                        .list(),
                size,
                row -> new TimeCursor(row.lastAt(), row.courseId()).text());
    }

    /** @return whether the person had not begun it before */
    boolean begin(long personId, long courseId, int edition, Instant now) {
        return jdbc.sql("""
                insert into academy_enrolment
                    (person_id, course_id, edition, lesson, done_lessons, started_at, last_at)
                values (:person, :course, :edition, '', 0, :now, :now) on conflict do nothing""")
                        .param("person", personId)
                        .param("course", courseId)
                        .param("edition", edition)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void at(long personId, long courseId, String lesson, Instant now) {
        jdbc.sql("""
                update academy_enrolment set lesson = :lesson, last_at = :now
                where person_id = :person and course_id = :course""")
                .param("lesson", lesson)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", personId)
                .param("course", courseId)
                .update();
    }

    void move(long personId, long courseId, int edition) {
        jdbc.sql("update academy_enrolment set edition = :edition where person_id = :person and course_id = :course")
                .param("edition", edition)
                .param("person", personId)
                .param("course", courseId)
                .update();
    }

    /** @return whether that makes it completed for the first time */
    boolean count(long personId, long courseId, int done, int lessons, Instant now) {
        jdbc.sql("""
                update academy_enrolment set done_lessons = :done where person_id = :person and course_id = :course""")
                .param("done", done)
                .param("person", personId)
                .param("course", courseId)
                .update();
        if (done < lessons) return false;
        return jdbc.sql("""
                update academy_enrolment set completed_at = :now
                where person_id = :person and course_id = :course and completed_at is null""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("person", personId)
                        .param("course", courseId)
                        .update()
                == 1;
    }

    private static Enrolment enrolment(ResultSet row, int index) throws SQLException {
        var completed = row.getObject("completed_at", OffsetDateTime.class);
        return new Enrolment(
                row.getLong("person_id"),
                row.getLong("course_id"),
                row.getInt("edition"),
                row.getString("lesson"),
                row.getInt("done_lessons"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                completed == null ? null : completed.toInstant());
    }
}
