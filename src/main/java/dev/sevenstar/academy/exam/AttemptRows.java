package dev.sevenstar.academy.exam;

import dev.sevenstar.academy.learning.Answers;
import dev.sevenstar.shared.RecordJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of papers and answers: one statement a method. */
@Component
class AttemptRows {

    /** Where somebody stands with an exam. */
    record Candidate(
            int tries, @Nullable Long openAttempt, @Nullable Instant waitsUntil) {}

    private static final String SELECT = """
            select person_id, id, exam_id, shop_id, paper, started_at, until_at, ended_at, correct, passed
            from academy_attempt where person_id = :person
            """;

    private final JdbcClient jdbc;

    AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Candidate> candidate(long personId, long examId) {
        return candidate(personId, examId, "");
    }

    /** Held until the transaction ends; made when there is none. */
    Candidate hold(long personId, long examId) {
        jdbc.sql("""
                insert into academy_candidate (person_id, exam_id, tries) values (:person, :exam, 0)
                on conflict do nothing""").param("person", personId).param("exam", examId).update();
        return candidate(personId, examId, " for update").orElseThrow();
    }

    private Optional<Candidate> candidate(long personId, long examId, String how) {
        return jdbc.sql("select tries, open_attempt, waits_until from academy_candidate"
                        + " where person_id = :person and exam_id = :exam" + how)
                .param("person", personId)
                .param("exam", examId)
                .query((row, n) -> new Candidate(
                        row.getInt("tries"),
                        (Long) row.getObject("open_attempt"),
                        instant(row.getObject("waits_until", OffsetDateTime.class))))
                .optional();
    }

    void stand(long personId, long examId, Candidate candidate) {
        jdbc.sql("""
                update academy_candidate set tries = :tries, open_attempt = :open, waits_until = :waits
                where person_id = :person and exam_id = :exam""")
                .param("tries", candidate.tries())
                .param("open", candidate.openAttempt(), Types.BIGINT)
                .param("waits", utc(candidate.waitsUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("person", personId)
                .param("exam", examId)
                .update();
    }

    void insert(Attempt attempt) {
        jdbc.sql("""
                insert into academy_attempt
                    (person_id, id, exam_id, shop_id, paper, started_at, until_at, correct, passed)
                values (:person, :id, :exam, :shop, :paper, :started, :until, 0, false)""")
                .param("person", attempt.personId())
                .param("id", attempt.id())
                .param("exam", attempt.examId())
                .param("shop", attempt.shopId())
                .param("paper", RecordJson.write(attempt.paper()))
                .param("started", utc(attempt.startedAt()))
                .param("until", utc(attempt.until()))
                .update();
    }

    Optional<Attempt> find(long personId, long id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("person", personId)
                .param("id", id)
                .query(AttemptRows::attempt)
                .optional();
    }

    Optional<Attempt> holdAttempt(long personId, long id) {
        return jdbc.sql(SELECT + "and id = :id for update")
                .param("person", personId)
                .param("id", id)
                .query(AttemptRows::attempt)
                .optional();
    }

    /** The newest first. */
    List<Attempt> of(long personId, long examId, int most) {
        return jdbc.sql(SELECT + "and exam_id = :exam order by person_id desc, exam_id desc, id desc limit :most")
                .param("person", personId)
                .param("exam", examId)
                .param("most", most)
                .query(AttemptRows::attempt)
                .list();
    }

    void end(Attempt attempt, int correct, boolean passed, Instant now) {
        jdbc.sql("""
                update academy_attempt set ended_at = :now, correct = :correct, passed = :passed
                where person_id = :person and id = :id""")
                .param("now", utc(now))
                .param("correct", correct)
                .param("passed", passed)
                .param("person", attempt.personId())
                .param("id", attempt.id())
                .update();
    }

    /** The last word counts. */
    void answer(Attempt attempt, int place, List<Integer> chosen, Instant now) {
        var text = new Answers(Map.of(0, chosen)).written();
        if (rewrite(attempt, place, text, now)) return;
        jdbc.sql("""
                insert into academy_answer (person_id, attempt_id, place, chosen, answered_at)
                values (:person, :attempt, :place, :chosen, :now)""")
                .param("person", attempt.personId())
                .param("attempt", attempt.id())
                .param("place", place)
                .param("chosen", text)
                .param("now", utc(now))
                .update();
    }

    private boolean rewrite(Attempt attempt, int place, String text, Instant now) {
        return jdbc.sql("""
                update academy_answer set chosen = :chosen, answered_at = :now
                where person_id = :person and attempt_id = :attempt and place = :place""")
                        .param("chosen", text)
                        .param("now", utc(now))
                        .param("person", attempt.personId())
                        .param("attempt", attempt.id())
                        .param("place", place)
                        .update()
                == 1;
    }

    /** By place; what was taken back is empty. */
    Map<Integer, List<Integer>> answers(Attempt attempt) {
        var answers = new HashMap<Integer, List<Integer>>();
        jdbc.sql("select place, chosen from academy_answer where person_id = :person and attempt_id = :attempt")
                .param("person", attempt.personId())
                .param("attempt", attempt.id())
                .query(row -> {
                    answers.put(
                            row.getInt("place"),
                            Answers.read(row.getString("chosen")).to(0));
                });
        return answers;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static Attempt attempt(ResultSet row, int index) throws SQLException {
        return new Attempt(
                row.getLong("person_id"),
                row.getLong("id"),
                row.getLong("exam_id"),
                row.getLong("shop_id"),
                RecordJson.read(row.getString("paper"), Paper.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                row.getInt("correct"),
                row.getBoolean("passed"));
    }
}
