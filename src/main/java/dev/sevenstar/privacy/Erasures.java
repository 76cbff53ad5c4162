package dev.sevenstar.privacy;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.shared.privacy.DataSubject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Who is to be erased and who was, by number; each promised to a job when it is written down. */
@Component
public class Erasures {

    record Due(long id) {}

    /** The job that erases; its instance is the number of the erasure. */
    public static final String JOB = "privacy-erase";

    static final TaskDescriptor<Due> TASK = TaskDescriptor.of(JOB, Due.class);

    /** @param name null once there is nobody of this number any more */
    public record Line(
            long id,
            DataSubject subject,
            long subjectId,
            @Nullable String name,
            Instant askedAt,
            Instant dueAt,
            @Nullable Instant doneAt) {

        public String number() {
            return Ids.text(id);
        }
    }

    private record Key(DataSubject subject, long subjectId) {}

    private static final String READ =
            "select id, subject, subject_id, asked_by, asked_at, due_at, done_at from erasure ";

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Clock clock;

    Erasures(JdbcClient jdbc, Jobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    void promise(DataSubject subject, long subjectId, @Nullable Long askedBy, Instant dueAt) {
        var id = Ids.next();
        jdbc.sql("""
                insert into erasure (id, subject, subject_id, asked_by, asked_at, due_at)
                values (:id, :subject, :of, :by, :at, :due)""")
                .param("id", id)
                .param("subject", subject.name())
                .param("of", subjectId)
                .param("by", askedBy)
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .param("due", dueAt.atOffset(ZoneOffset.UTC))
                .update();
        jobs.at(dueAt, TASK, Ids.text(id), new Due(id));
    }

    /**
     * Its job finds nothing to do then.
     *
     * @throws Refused once its time has come: half of it may be gone already
     */
    void takeBack(DataSubject subject, long subjectId) {
        var late = open(subject, subjectId, "select 1 from erasure", "and due_at <= :now limit 1");
        if (late.query(Integer.class).optional().isPresent()) throw new Refused("privacy.too-late");
        open(subject, subjectId, "delete from erasure", "and due_at > :now").update();
    }

    private StatementSpec open(DataSubject subject, long subjectId, String what, String when) {
        return jdbc.sql(what + " where subject = :subject and subject_id = :of and done_at is null " + when)
                .param("subject", subject.name())
                .param("of", subjectId)
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC));
    }

    Optional<Erasure> find(long id) {
        return jdbc.sql(READ + "where id = :id")
                .param("id", id)
                .query(Erasure.class)
                .optional();
    }

    void done(long id) {
        jdbc.sql("update erasure set done_at = :now where id = :id and done_at is null")
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** The newest first. */
    public Slice<Line> page(@Nullable String before, int limit) {
        var rows = jdbc.sql("""
                select e.id, e.subject, e.subject_id, coalesce(p.name, s.name) as name, e.asked_at, e.due_at, e.done_at
                from erasure e
                left join person p on e.subject = 'PERSON' and p.id = e.subject_id
                left join shop s on e.subject = 'SHOP' and s.id = e.subject_id
                where e.id < :before order by e.id desc limit :limit""")
                .param("before", before == null ? Long.MAX_VALUE : Ids.parse(before))
                .param("limit", limit + 1)
                .query(Line.class)
                .list();
        return Slice.of(rows, limit, Line::number);
    }

    /** Asks once more for those of the register that this database does not know as erased: it is an older one, restored. */
    int promiseAgain(List<ErasedRegister.Entry> register) {
        var known = known();
        var missing = register.stream()
                .filter(entry -> known.add(new Key(entry.subject(), entry.id())))
                .toList();
        missing.forEach(entry -> promise(entry.subject(), entry.id(), null, clock.instant()));
        return missing.size();
    }

    private Set<Key> known() {
        return new HashSet<>(jdbc.sql("""
                select subject, subject_id from erasure
                where done_at is not null or (asked_by is null and due_at <= :now)""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Key.class)
                .list());
    }
}
