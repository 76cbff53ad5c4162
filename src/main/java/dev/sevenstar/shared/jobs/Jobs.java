package dev.sevenstar.shared.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Promises work in the running transaction: it is stored with it, or not at all. A job may run
 * twice after a crash, so each must be safe to repeat.
 */
@Component
public class Jobs {

    private final JdbcClient jdbc;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    Jobs(JdbcClient jdbc, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Promises the job at once; the same instance promised twice runs once. */
    public <T> void soon(TaskDescriptor<T> task, String instance, T data) {
        at(clock.instant(), task, instance, data);
    }

    /** Not by the scheduler's own statement: of two that promise the same at once, it would fail the second. */
    public <T> void at(Instant when, TaskDescriptor<T> task, String instance, T data) {
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                values (:task, :instance, :data, :at, false, 1) on conflict do nothing""")
                .param("task", task.getTaskName())
                .param("instance", instance)
                .param("data", Scheduling.JSON.serialize(data))
                .param("at", when.atOffset(ZoneOffset.UTC))
                .update();
        if (!when.isAfter(clock.instant())) wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) wake();
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake();
                }
            });
    }

    private void wake() {
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }

    /** Waits 10 s, then twice as long each time; never gives up, an admin sees it fail. */
    public static <T> FailureHandler<T> retry() {
        return new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10), 2);
    }
}
