package dev.sevenstar.privacy;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.sevenstar.media.FileKey;
import dev.sevenstar.media.FileStore;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.jobs.JobBook;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.shared.privacy.DataSubject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The copies people asked for: one at a time of each person and shop, for some days. */
@Component
public class Copies {

    record Wanted(long id) {}

    /** @param name whose it is */
    public record Line(long id, DataSubject subject, long subjectId, String name, Instant askedAt) {

        public String number() {
            return Ids.text(id);
        }
    }

    /** The job that makes one; its instance is the number of the copy. */
    public static final String JOB = "privacy-make-copy";

    static final TaskDescriptor<Wanted> TASK = TaskDescriptor.of(JOB, Wanted.class);

    private static final int A_DAY = 5;
    private static final int AT_ONCE = 100;
    private static final String READ =
            "select id, subject, subject_id, asked_by, asked_at, hash, bytes, record_count, file_count, gone_at from data_copy ";

    private final JdbcClient jdbc;
    private final FileStore store;
    private final Jobs jobs;
    private final JobBook book;
    private final Throttle throttle;
    private final Audit audit;
    private final Clock clock;

    Copies(JdbcClient jdbc, FileStore store, Jobs jobs, JobBook book, Throttle throttle, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.jobs = jobs;
        this.book = book;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Copy> of(DataSubject subject, long subjectId) {
        return jdbc.sql(READ + "where subject = :subject and subject_id = :of")
                .param("subject", subject.name())
                .param("of", subjectId)
                .query(Copy.class)
                .optional();
    }

    /** Those that are being made, the oldest first. */
    public List<Line> unmade() {
        return jdbc.sql("""
                select c.id, c.subject, c.subject_id, coalesce(p.name, s.name, '') as name, c.asked_at
                from data_copy c
                left join person p on c.subject = 'PERSON' and p.id = c.subject_id
                left join shop s on c.subject = 'SHOP' and s.id = c.subject_id
                where c.gone_at is null order by c.id limit :limit""").param("limit", AT_ONCE).query(Line.class).list();
    }

    /** Whether making it went wrong, and is tried again by itself. */
    public boolean isFailing(Copy copy) {
        return !copy.isReady()
                && book.find(JOB, copy.number())
                        .filter(job -> job.failures() > 0)
                        .isPresent();
    }

    /**
     * Has a copy made, in place of an older one; of one that is being made already a second try is made now.
     *
     * @param askedBy who gets the letter; the person, or an owner of the shop
     * @throws dev.sevenstar.shared.TooMany after some in a day
     */
    @Transactional
    public void ask(DataSubject subject, long subjectId, long askedBy) {
        var there = of(subject, subjectId);
        if (there.isPresent() && !there.get().isReady()) {
            book.runAgain(JOB, there.get().number());
            return;
        }
        throttle.take("data-copy|" + subject + subjectId, A_DAY, Duration.ofDays(1));
        there.ifPresent(this::drop);
        var id = Ids.next();
        jdbc.sql("""
                insert into data_copy (id, subject, subject_id, asked_by, asked_at)
                values (:id, :subject, :of, :by, :at)""")
                .param("id", id)
                .param("subject", subject.name())
                .param("of", subjectId)
                .param("by", askedBy)
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
        audit.record(shop(subject, subjectId), "privacy.copy-asked", subject.key(), Ids.text(subjectId), null, null);
        jobs.soon(TASK, Ids.text(id), new Wanted(id));
    }

    Optional<Copy> find(long id) {
        return jdbc.sql(READ + "where id = :id")
                .param("id", id)
                .query(Copy.class)
                .optional();
    }

    void made(Copy copy, String hash, Archive.Size size, Duration kept) {
        jdbc.sql("""
                update data_copy set hash = :hash, bytes = :bytes, record_count = :records, file_count = :files, gone_at = :until
                where id = :id""")
                .param("hash", hash)
                .param("bytes", size.bytes())
                .param("records", size.records())
                .param("files", size.files())
                .param("until", Times.now(clock).plus(kept).atOffset(ZoneOffset.UTC))
                .param("id", copy.id())
                .update();
    }

    /** The bytes of a copy that is ready; empty when its time is over or its file is not there, after a restore say. */
    @Transactional
    public Optional<InputStream> fetch(Copy copy) {
        if (copy.hash() == null || copy.goneAt() == null || !clock.instant().isBefore(copy.goneAt()))
            return Optional.empty();
        try {
            var key = key(copy.hash());
            if (!store.has(key)) return Optional.empty();
            var subject = copy.subject();
            audit.record(
                    shop(subject, copy.subjectId()),
                    "privacy.copy-fetched",
                    subject.key(),
                    Ids.text(copy.subjectId()),
                    null,
                    null);
            return Optional.of(store.open(key, 0, Long.MAX_VALUE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long shop(DataSubject subject, long subjectId) {
        return subject == DataSubject.SHOP ? subjectId : 0;
    }

    /** Takes those away whose time is over. */
    void sweep() {
        List<Copy> over;
        do {
            over = jdbc.sql(READ + "where gone_at <= :now order by gone_at limit " + AT_ONCE)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Copy.class)
                    .list();
            over.forEach(this::drop);
        } while (over.size() == AT_ONCE);
    }

    void forget(DataSubject subject, long subjectId) {
        of(subject, subjectId).ifPresent(this::drop);
    }

    /** The file first: a row without a file is dropped again, a file without a row would lie there for ever. */
    private void drop(Copy copy) {
        try {
            if (copy.hash() != null) store.remove(FileKey.Area.COPIES, copy.hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jdbc.sql("delete from data_copy where id = :id").param("id", copy.id()).update();
    }

    static FileKey key(String hash) {
        return new FileKey(FileKey.Area.COPIES, hash, "copy.zip");
    }
}
