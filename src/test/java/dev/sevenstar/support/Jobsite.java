package dev.sevenstar.support;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the jobs that are due, and those they promise, on the thread of the test. */
public class Jobsite {

    /** Each takes a handful; other tests may have left hundreds. */
    private static final int ROUNDS = 200;

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
    }

    private boolean isDue(Instant now) {
        return jdbc.sql("select 1 from scheduled_tasks where execution_time <= :now and picked = false limit 1")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
