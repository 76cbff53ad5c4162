package dev.sevenstar.support;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import java.time.Clock;

/** Runs the jobs that are due, and those they promise, on the thread of the test. */
public class Jobsite {

    private static final int ROUNDS = 5;

    private final ManualScheduler scheduler;
    private final Clock clock;

    Jobsite(ManualScheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    public void run() {
        for (var round = 0; round < ROUNDS; round++) {
            scheduler.setTime(clock.instant().plusMillis(1));
            scheduler.runAnyDueExecutions();
        }
    }
}
