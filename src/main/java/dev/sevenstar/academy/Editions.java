package dev.sevenstar.academy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.RecordJson;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What courses say, edition by edition. A published one never changes, so it is read once and kept. */
@Component
public class Editions {

    /**
     * One as it is stored.
     *
     * @param stamp rises with every save of a draft
     */
    public record Edition(long courseId, int number, long stamp, CourseContent content) {}

    private record Address(long courseId, int number) {}

    private static final int KEPT = 200;

    private final JdbcClient jdbc;
    private final Cache<Address, CourseContent> published =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A published one. @throws NotFound if there is none */
    public CourseContent published(long courseId, int number) {
        return published.get(
                new Address(courseId, number), at -> get(courseId, number).content());
    }

    /** @throws NotFound if there is none */
    public Edition get(long courseId, int number) {
        return jdbc.sql("select stamp, content from academy_edition where course_id = :course and number = :number")
                .param("course", courseId)
                .param("number", number)
                .query((row, n) -> new Edition(
                        courseId,
                        number,
                        row.getLong("stamp"),
                        RecordJson.read(row.getString("content"), CourseContent.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void insert(long courseId, int number, CourseContent content, Instant now) {
        jdbc.sql("""
                insert into academy_edition (course_id, number, stamp, content, saved_at)
                values (:course, :number, 1, :content, :now)""")
                .param("course", courseId)
                .param("number", number)
                .param("content", RecordJson.write(content))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws OptimisticLockingFailureException if somebody saved it since {@code stamp} */
    long save(long courseId, int number, long stamp, CourseContent content, Instant now) {
        var saved = jdbc.sql("""
                update academy_edition set stamp = stamp + 1, content = :content, saved_at = :now
                where course_id = :course and number = :number and stamp = :stamp""")
                .param("content", RecordJson.write(content))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("course", courseId)
                .param("number", number)
                .param("stamp", stamp)
                .update();
        if (saved == 0) throw new OptimisticLockingFailureException("edition " + number + " of course " + courseId);
        return stamp + 1;
    }
}
