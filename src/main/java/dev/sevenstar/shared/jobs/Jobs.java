package dev.sevenstar.shared.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Promises work in the running transaction: it is stored with it, or not at all. A job may run
 * twice after a crash, so each must be safe to repeat.
 */
@Component
public class Jobs {

    private final SchedulerClient scheduler;
    private final Clock clock;

    Jobs(@Lazy SchedulerClient scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Promises the job at once; the same instance promised twice runs once. */
    public <T> void soon(TaskDescriptor<T> task, String instance, T data) {
        at(clock.instant(), task, instance, data);
    }

    public <T> void at(Instant when, TaskDescriptor<T> task, String instance, T data) {
        scheduler.scheduleIfNotExists(task.instance(instance).data(data).build(), when);
    }

    /** Waits 10 s, then twice as long each time; never gives up, an admin sees it fail. */
    public static <T> FailureHandler<T> retry() {
        return new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10), 2);
    }
}
