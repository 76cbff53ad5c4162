package dev.sevenstar.academy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many learn a course, finished it and said what of it. */
@Component
public class CourseCounts {

    /** @param stars the sum of them all */
    public record Counts(int learners, int finished, int ratings, int stars) {

        /** Like {@code 4.6}; empty while nobody has said anything. */
        public String average() {
            return ratings == 0
                    ? ""
                    : BigDecimal.valueOf(stars)
                            .divide(BigDecimal.valueOf(ratings), 1, RoundingMode.HALF_UP)
                            .toPlainString();
        }
    }

    private final JdbcClient jdbc;

    CourseCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(long courseId) {
        jdbc.sql("""
                insert into academy_course_count (course_id, learners, finished, ratings, stars)
                values (:course, 0, 0, 0, 0)""").param("course", courseId).update();
    }

    public void learner(long courseId) {
        add(courseId, "learners = learners + 1");
    }

    public void finished(long courseId) {
        add(courseId, "finished = finished + 1");
    }

    /** A rating taken back is counted with minus signs */
    public void rating(long courseId, int ratings, int stars) {
        jdbc.sql("""
                update academy_course_count set ratings = ratings + :ratings, stars = stars + :stars
                where course_id = :course""")
                .param("ratings", ratings)
                .param("stars", stars)
                .param("course", courseId)
                .update();
    }

    private void add(long courseId, String change) {
        jdbc.sql("update academy_course_count set " + change + " where course_id = :course")
                .param("course", courseId)
                .update();
    }
}
