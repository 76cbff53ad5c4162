package dev.sevenstar.support;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the jobs that are due, and those they promise, on the thread of the test. */
public class Jobsite {

    /** Each takes a handful; other tests may have left hundreds. */
    private static final int ROUNDS = 200;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualScheduler scheduler;
    private final Clock clock;
    private final JdbcClient jdbc;

    Jobsite(ManualScheduler scheduler, Clock clock, JdbcClient jdbc) {
        this.scheduler = scheduler;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public void run() {
        var now = clock.instant().plusMillis(1);
        for (var round = 0; round < ROUNDS && isDue(now); round++) {
            scheduler.setTime(now);
            scheduler.runAnyDueExecutions();
            now = clock.instant().plusMillis(1);
        }
        if (isDue(now)) throw new IllegalStateException("more is due after " + ROUNDS + " rounds: " + due(now));
    }

    /** As {@link #run}, and on through time for as long as the task promises itself again for the next minute. */
    public void runToTheEnd(TaskDescriptor<?> task, MovableClock clock) {
        run();
        while (isPromised(task, clock.instant().plus(MINUTE))) {
            clock.forward(MINUTE);
            run();
        }
    }

    private boolean isPromised(TaskDescriptor<?> task, Instant until) {
        return jdbc.sql("select 1 from scheduled_tasks where task_name = :task and execution_time <= :until limit 1")
                .param("task", task.getTaskName())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private List<String> due(Instant now) {
        return jdbc.sql("""
                select task_name || ' ' || count(*) from scheduled_tasks
                where execution_time <= :now and picked = false group by task_name""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    private boolean isDue(Instant now) {
        return jdbc.sql("select 1 from scheduled_tasks where execution_time <= :now and picked = false limit 1")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
