package dev.sevenstar.academy.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what learners have done: one statement a method. */
@Component
class ProgressRows {

    /** One lesson of one learner. */
    record Address(long personId, long courseId, String lesson) {}

    private static final String SELECT = """
            select person_id, course_id, lesson, src, length, seen, place, score, tries, answers, opened_at, credited_at, done_at
            from academy_progress
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ProgressRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Map<String, Progress> of(long personId, long courseId) {
        return jdbc
                .sql(SELECT + "where person_id = :person and course_id = :course")
                .param("person", personId)
                .param("course", courseId)
                .query(ProgressRows::progress)
                .list()
                .stream()
                .collect(Collectors.toMap(Progress::lesson, Function.identity()));
    }

    Optional<Progress> find(long personId, long courseId, String lesson) {
        return jdbc.sql(SELECT + "where person_id = :person and course_id = :course and lesson = :lesson")
                .param("person", personId)
                .param("course", courseId)
                .param("lesson", lesson)
                .query(ProgressRows::progress)
                .optional();
    }

    /** @return whether it is the first time */
    boolean open(long personId, long courseId, String lesson, String src, int length, Instant now) {
        return jdbc.sql("""
                insert into academy_progress
                    (person_id, course_id, lesson, src, length, seen, seen_seconds, place, score, tries, answers, opened_at,
                    credited_at)
                values (:person, :course, :lesson, :src, :length, '', 0, 0, 0, 0, '', :now, :now) on conflict do nothing""")
                        .param("person", personId)
                        .param("course", courseId)
                        .param("lesson", lesson)
                        .param("src", src)
                        .param("length", length)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Another film is another look; what was done stays done. */
    void beginAnew(Progress progress, String src, int length, Instant now) {
        jdbc.sql("""
                update academy_progress set src = :src, length = :length, seen = '', seen_seconds = 0, place = 0, credited_at = :now
                where person_id = :person and course_id = :course and lesson = :lesson""")
                .param("src", src)
                .param("length", length)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", progress.personId())
                .param("course", progress.courseId())
                .param("lesson", progress.lesson())
                .update();
    }

    /** The rows themselves, held until the transaction ends; in the order of their key. */
    List<Progress> hold(Collection<Address> addresses) {
        return jdbc
                .sql(SELECT + """
                where person_id in (:persons) and course_id in (:courses) and lesson in (:lessons)
                order by person_id, course_id, lesson for update""")
                .param("persons", addresses.stream().map(Address::personId).collect(Collectors.toSet()))
                .param("courses", addresses.stream().map(Address::courseId).collect(Collectors.toSet()))
                .param("lessons", addresses.stream().map(Address::lesson).collect(Collectors.toSet()))
                .query(ProgressRows::progress)
                .list()
                .stream()
                .filter(row -> addresses.contains(new Address(row.personId(), row.courseId(), row.lesson())))
                .toList();
    }

    void watched(Collection<Progress> rows) {
        batches.batchUpdate("""
                update academy_progress set seen = :seen, seen_seconds = :seconds, place = :place,
                    credited_at = :credited, done_at = :done
                where person_id = :person and course_id = :course and lesson = :lesson""", rows.stream().map(ProgressRows::params).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource params(Progress row) {
        return new MapSqlParameterSource()
                .addValue("seen", row.watch().written())
                .addValue("seconds", row.watch().seconds())
                .addValue("place", row.watch().place())
                .addValue("credited", row.watch().creditedAt().atOffset(ZoneOffset.UTC))
                .addValue("done", utc(row.doneAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("person", row.personId())
                .addValue("course", row.courseId())
                .addValue("lesson", row.lesson());
    }

    /** @return whether it was not done before */
    boolean done(long personId, long courseId, String lesson, Instant now) {
        return jdbc.sql("""
                update academy_progress set done_at = :now
                where person_id = :person and course_id = :course and lesson = :lesson and done_at is null""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("person", personId)
                        .param("course", courseId)
                        .param("lesson", lesson)
                        .update()
                == 1;
    }

    void tried(long personId, long courseId, String lesson, String answers, int score) {
        jdbc.sql("""
                update academy_progress
                set tries = tries + 1, answers = :answers, score = case when score > :score then score else :score end
                where person_id = :person and course_id = :course and lesson = :lesson""")
                .param("score", score)
                .param("answers", answers)
                .param("person", personId)
                .param("course", courseId)
                .param("lesson", lesson)
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Progress progress(ResultSet row, int index) throws SQLException {
        var done = row.getObject("done_at", OffsetDateTime.class);
        return new Progress(
                row.getLong("person_id"),
                row.getLong("course_id"),
                row.getString("lesson"),
                row.getString("src"),
                row.getInt("length"),
                Watch.read(
                        row.getString("seen"),
                        row.getInt("place"),
                        row.getObject("credited_at", OffsetDateTime.class).toInstant()),
                row.getInt("score"),
                row.getInt("tries"),
                row.getString("answers"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant());
    }
}
