package dev.sevenstar.academy.exam;

import dev.sevenstar.academy.CourseState;
import dev.sevenstar.academy.Question;
import dev.sevenstar.academy.Wording;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.RecordJson;
import dev.sevenstar.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The exams and their banks of questions. */
@Component
public class Exams {

    /** @param courseId of the course the question comes from */
    public record Banked(long id, @Nullable Long courseId, Question question, boolean retired, int asked, int correct) {

        /** How many of a hundred answered it rightly; null while nobody was asked. */
        public @Nullable Integer ease() {
            return asked == 0 ? null : correct * 100 / asked;
        }
    }

    private static final String SELECT = """
            select id, owner_id, state, title, title_en, summary, summary_en, questions, minutes, pass, tries, wait_days,
                valid_months
            from academy_exam
            """;

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    Exams(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public List<Exam> published() {
        return jdbc.sql(SELECT + "where state = 'PUBLISHED' order by state desc, id desc limit :most")
                .param("most", MOST)
                .query(Exams::exam)
                .list();
    }

    /** @throws NotFound if there is none */
    public Exam get(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Exams::exam)
                .optional()
                .orElseThrow(NotFound::new);
    }

    public void insert(Exam exam) {
        jdbc.sql("""
                insert into academy_exam (id, version, owner_id, state, title, title_en, summary, summary_en, questions,
                    minutes, pass, tries, wait_days, valid_months)
                values (:id, 0, :owner, :state, :title, :titleEn, :summary, :summaryEn, :questions, :minutes, :pass,
                    :tries, :wait, :valid)""")
                .param("id", exam.id())
                .param("owner", exam.ownerId())
                .param("state", exam.state().name())
                .param("title", exam.title().zh())
                .param("titleEn", exam.title().en())
                .param("summary", exam.summary().zh())
                .param("summaryEn", exam.summary().en())
                .param("questions", exam.questions())
                .param("minutes", exam.minutes())
                .param("pass", exam.pass())
                .param("tries", exam.tries())
                .param("wait", exam.waitDays())
                .param("valid", exam.validMonths())
                .update();
    }

    /** The whole bank, those that are not asked any more too; in the order in which they came. */
    public List<Banked> bank(long examId) {
        return jdbc.sql("""
                select id, course_id, question, retired, asked, correct from academy_question
                where exam_id = :exam order by exam_id, id""")
                .param("exam", examId)
                .query((row, n) -> new Banked(
                        row.getLong("id"),
                        (Long) row.getObject("course_id"),
                        RecordJson.read(row.getString("question"), Question.class),
                        row.getBoolean("retired"),
                        row.getInt("asked"),
                        row.getInt("correct")))
                .list();
    }

    public void add(long examId, @Nullable Long courseId, Question question) {
        jdbc.sql("""
                insert into academy_question (exam_id, id, course_id, question, retired, asked, correct)
                values (:exam, :id, :course, :question, false, 0, 0)""")
                .param("exam", examId)
                .param("id", Ids.next())
                .param("course", courseId, Types.BIGINT)
                .param("question", RecordJson.write(question))
                .update();
    }

    /** @throws Refused if its bank cannot fill a paper */
    @Transactional
    public void publish(long examId) {
        var exam = get(examId);
        var there = bank(examId).stream().filter(each -> !each.retired()).count();
        if (there < exam.questions()) throw new Refused("academy.refused.bank-small", there, exam.questions());
        jdbc.sql("update academy_exam set state = 'PUBLISHED', version = version + 1 where id = :id")
                .param("id", examId)
                .update();
    }

    /** Counts how questions were answered in a paper that was handed in. */
    void count(long examId, Collection<Long> asked, Collection<Long> correct) {
        batches.batchUpdate(
                """
                update academy_question set asked = asked + 1, correct = correct + :correct
                where exam_id = :exam and id = :id""",
                asked.stream()
                        .sorted()
                        .map(id -> new MapSqlParameterSource()
                                .addValue("exam", examId)
                                .addValue("id", id)
                                .addValue("correct", correct.contains(id) ? 1 : 0))
                        .toArray(SqlParameterSource[]::new));
    }

    private static Exam exam(ResultSet row, int index) throws SQLException {
        return new Exam(
                row.getLong("id"),
                row.getLong("owner_id"),
                CourseState.valueOf(row.getString("state")),
                new Wording(row.getString("title"), row.getString("title_en")),
                new Wording(row.getString("summary"), row.getString("summary_en")),
                row.getInt("questions"),
                row.getInt("minutes"),
                row.getInt("pass"),
                row.getInt("tries"),
                row.getInt("wait_days"),
                row.getInt("valid_months"));
    }
}
