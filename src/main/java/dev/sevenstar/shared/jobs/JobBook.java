package dev.sevenstar.shared.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Slice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is promised and not done yet, for the people who run the house. */
@Component
public class JobBook {

    /** @param error why it failed last time */
    public record Job(
            String taskName,
            String taskInstance,
            Instant executionTime,
            boolean picked,
            @Nullable Integer consecutiveFailures,
            @Nullable Instant lastFailure,
            @Nullable String error) {

        public int failures() {
            return consecutiveFailures == null ? 0 : consecutiveFailures;
        }
    }

    /** Where a page ends: jobs of one moment, or as often failed, are told apart by their names. */
    private record Cursor(long rank, String task, String instance) {

        static Cursor of(String typed) {
            var parts = typed.split("~", 3);
            if (parts.length != 3 || !parts[0].matches("[0-9a-z]{1,12}")) throw new NotFound();
            return new Cursor(Long.parseLong(parts[0], 36), parts[1], parts[2]);
        }

        static Function<Job, String> by(Function<Job, Long> rank) {
            return job -> Long.toString(rank.apply(job), 36) + "~" + job.taskName() + "~" + job.taskInstance();
        }
    }

    private static final String READ = """
            select j.task_name, j.task_instance, j.execution_time, j.picked, j.consecutive_failures, j.last_failure, f.error
            from scheduled_tasks j
            left join job_failure f on f.task_name = j.task_name and f.task_instance = j.task_instance
            """;

    private final JdbcClient jdbc;
    private final SchedulerClient scheduler;
    private final Clock clock;

    JobBook(JdbcClient jdbc, @Lazy SchedulerClient scheduler, Clock clock) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Those that failed last time, the longest-suffering first. */
    public Slice<Job> failing(@Nullable String after, int limit) {
        var cursor = after == null ? new Cursor(Integer.MAX_VALUE, "", "") : Cursor.of(after);
        return page("""
                where j.consecutive_failures > 0 and j.consecutive_failures <= :rank
                    and (j.consecutive_failures < :rank or j.task_name < :task
                        or (j.task_name = :task and j.task_instance < :instance))
                order by j.consecutive_failures desc, j.task_name desc, j.task_instance desc""", cursor.rank(), cursor, limit, Cursor.by(job -> (long) job.failures()));
    }

    /** All, in the order of their time. */
    public Slice<Job> waiting(@Nullable String after, int limit) {
        var cursor = after == null ? new Cursor(0, "", "") : Cursor.of(after);
        return page(
                """
                where j.execution_time >= :rank
                    and (j.execution_time > :rank or j.task_name > :task
                        or (j.task_name = :task and j.task_instance > :instance))
                order by j.execution_time, j.task_name, j.task_instance""",
                Instant.EPOCH.plus(cursor.rank(), ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                cursor,
                limit,
                Cursor.by(job -> ChronoUnit.MICROS.between(Instant.EPOCH, job.executionTime())));
    }

    private Slice<Job> page(String which, Object rank, Cursor cursor, int limit, Function<Job, String> next) {
        var rows = jdbc.sql(READ + which + " limit :limit")
                .param("rank", rank)
                .param("task", cursor.task())
                .param("instance", cursor.instance())
                .param("limit", limit + 1)
                .query(Job.class)
                .list();
        return Slice.of(rows, limit, next);
    }

    public Optional<Job> find(String task, String instance) {
        return jdbc.sql(READ + "where j.task_name = :task and j.task_instance = :instance")
                .param("task", task)
                .param("instance", instance)
                .query(Job.class)
                .optional();
    }

    /** Which of these jobs failed last time. */
    public Set<String> failingAmong(String task, Collection<String> instances) {
        if (instances.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.sql("""
                select task_instance from scheduled_tasks
                where task_name = :task and task_instance in (:instances) and consecutive_failures > 0""")
                .param("task", task)
                .param("instances", instances)
                .query(String.class)
                .list());
    }

    /** False if it is gone, or running at this moment. */
    public boolean runAgain(String task, String instance) {
        return find(task, instance).filter(job -> !job.picked()).isPresent()
                && scheduler.reschedule(TaskInstanceId.of(task, instance), clock.instant());
    }

    /** How many should be running by now and are not. */
    int due() {
        return jdbc.sql("select count(*) from scheduled_tasks where execution_time <= :now and not picked")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** How long the longest of them has been due. */
    Duration oldestDue() {
        var now = clock.instant();
        return jdbc.sql("select min(execution_time) from scheduled_tasks where execution_time <= :now and not picked")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(since -> Duration.between(since.toInstant(), now))
                .orElse(Duration.ZERO);
    }

    int failures() {
        return jdbc.sql("select count(*) from scheduled_tasks where consecutive_failures > 0")
                .query(Integer.class)
                .single();
    }

    int failures(String task) {
        return jdbc.sql("select count(*) from scheduled_tasks where consecutive_failures > 0 and task_name = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }
}
