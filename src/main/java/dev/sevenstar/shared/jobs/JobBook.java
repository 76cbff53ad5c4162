package dev.sevenstar.shared.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is promised and not done yet, for the people who run the house. */
@Component
public class JobBook {

    public record Job(
            String taskName,
            String taskInstance,
            Instant executionTime,
            boolean picked,
            @Nullable Integer consecutiveFailures,
            @Nullable Instant lastFailure) {

        public boolean isFailing() {
            return consecutiveFailures != null && consecutiveFailures > 0;
        }
    }

    private final JdbcClient jdbc;
    private final SchedulerClient scheduler;
    private final Clock clock;

    JobBook(JdbcClient jdbc, @Lazy SchedulerClient scheduler, Clock clock) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Those that failed last time, the longest-suffering first. */
    public List<Job> failing(int limit) {
        return read(
                "where consecutive_failures > 0 order by consecutive_failures desc, task_name, task_instance", limit);
    }

    /** In the order of their time. */
    public List<Job> waiting(int limit) {
        return read("order by execution_time", limit);
    }

    /** False if it is gone, or running at this moment. */
    public boolean runAgain(String task, String instance) {
        var waits = read("where task_name = :task and task_instance = :instance and not picked", 1, task, instance);
        return !waits.isEmpty() && scheduler.reschedule(TaskInstanceId.of(task, instance), clock.instant());
    }

    /** How many should be running by now and are not. */
    int due() {
        return count("execution_time <= :now and not picked");
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

    int failing() {
        return count("consecutive_failures > 0");
    }

    int failing(String task) {
        return jdbc.sql("select count(*) from scheduled_tasks where consecutive_failures > 0 and task_name = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }

    private int count(String which) {
        return jdbc.sql("select count(*) from scheduled_tasks where " + which)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private List<Job> read(String which, int limit, String... key) {
        var query = jdbc.sql(
                        "select task_name, task_instance, execution_time, picked, consecutive_failures, last_failure from scheduled_tasks "
                                + which + " limit :limit")
                .param("limit", limit);
        if (key.length == 2) query = query.param("task", key[0]).param("instance", key[1]);
        return query.query(Job.class).list();
    }
}
