package dev.sevenstar.academy.learning;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What learners write down beside a lesson; nobody else reads it. */
@Component
public class Notes {

    public static final int TEXT = 1_000;

    /** ◇ Of one course. */
    public static final int MOST = 200;

    /** @param second where in the film, null elsewhere */
    public record Note(long id, String lesson, @Nullable Integer second, String text, Instant writtenAt) {

        public String number() {
            return Ids.text(id);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Notes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order in which they were written. */
    public List<Note> of(long personId, long courseId) {
        return jdbc.sql("""
                select id, lesson, at_second, text, written_at from academy_note
                where person_id = :person and course_id = :course order by person_id, course_id, id limit :most""")
                .param("person", personId)
                .param("course", courseId)
                .param("most", MOST)
                .query((row, n) -> new Note(
                        row.getLong("id"),
                        row.getString("lesson"),
                        (Integer) row.getObject("at_second"),
                        row.getString("text"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @throws Refused if it is empty or too long, or there are enough of them */
    public Note write(long personId, long courseId, String lesson, @Nullable Integer second, String typed) {
        var text = require(typed);
        if (of(personId, courseId).size() >= MOST) throw new Refused("academy.refused.notes-many", MOST);
        var note = new Note(Ids.next(), lesson, second, text, Times.now(clock));
        jdbc.sql("""
                insert into academy_note (person_id, id, course_id, lesson, at_second, text, written_at)
                values (:person, :id, :course, :lesson, :second, :text, :at)""")
                .param("person", personId)
                .param("id", note.id())
                .param("course", courseId)
                .param("lesson", lesson)
                .param("second", second, Types.INTEGER)
                .param("text", text)
                .param("at", note.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
        return note;
    }

    /** @throws NotFound if the person has none such */
    public void rewrite(long personId, long id, String typed) {
        var text = require(typed);
        var changed = jdbc.sql("update academy_note set text = :text where person_id = :person and id = :id")
                .param("text", text)
                .param("person", personId)
                .param("id", id)
                .update();
        if (changed == 0) throw new NotFound();
    }

    public void remove(long personId, long id) {
        jdbc.sql("delete from academy_note where person_id = :person and id = :id")
                .param("person", personId)
                .param("id", id)
                .update();
    }

    private static String require(String typed) {
        var text = typed.strip();
        if (text.isEmpty() || text.length() > TEXT) throw new Refused("academy.refused.note", TEXT);
        return text;
    }
}
