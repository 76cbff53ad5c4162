package dev.sevenstar.shared.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Promises work in the running transaction: it is stored with it, or not at all, and whatever one transaction
 * promises is written together at its end. A job may run twice after a crash, so each must be safe to repeat.
 */
@Component
public class Jobs {

    private record Promise(String task, String instance, byte[] data, Instant when) {

        SqlParameterSource row() {
            return new MapSqlParameterSource()
                    .addValue("task", task)
                    .addValue("instance", instance)
                    .addValue("data", data)
                    .addValue("at", when.atOffset(ZoneOffset.UTC));
        }
    }

    private final NamedParameterJdbcOperations jdbc;
    private final ObjectProvider<Scheduler> scheduler;
    private final TransactionTemplate ofItsOwn;
    private final Clock clock;

    Jobs(
            NamedParameterJdbcOperations jdbc,
            ObjectProvider<Scheduler> scheduler,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Promises the job at once; the same instance promised twice runs once. */
    public <T> void soon(TaskDescriptor<T> task, String instance, T data) {
        at(clock.instant(), task, instance, data);
    }

    public <T> void at(Instant when, TaskDescriptor<T> task, String instance, T data) {
        var promise = new Promise(task.getTaskName(), instance, Scheduling.JSON.serialize(data), when);
        if (TransactionSynchronizationManager.isSynchronizationActive())
            promised().add(promise);
        else {
            write(List.of(promise));
            wakeIfDue(List.of(promise));
        }
    }

    /** Not by the scheduler's own statement: of two that promise the same at once, it would fail the second. */
    private void write(Collection<Promise> promises) {
        jdbc.batchUpdate("""
                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                values (:task, :instance, :data, :at, false, 1) on conflict do nothing""", promises.stream().map(Promise::row).toArray(SqlParameterSource[]::new));
    }

    private void wakeIfDue(Collection<Promise> promises) {
        var now = clock.instant();
        if (promises.stream().anyMatch(promise -> !promise.when().isAfter(now))) wake();
    }

    private Promised promised() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations())
            if (synchronization instanceof Promised promised && promised.by() == this) return promised;
        var promised = new Promised();
        TransactionSynchronizationManager.registerSynchronization(promised);
        return promised;
    }

    /** What one transaction promises, in an order in which no two transactions wait for each other. */
    private final class Promised implements TransactionSynchronization {

        private final TreeMap<String, Promise> promises = new TreeMap<>();
        private boolean written;

        Jobs by() {
            return Jobs.this;
        }

        void add(Promise promise) {
            if (promises.putIfAbsent(promise.task() + " " + promise.instance(), promise) == null && written)
                write(List.of(promise));
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(promises.values());
            written = true;
        }

        @Override
        public void afterCommit() {
            wakeIfDue(promises.values());
        }

        /** What is promised for the first time after the commit comes too late for {@link #beforeCommit}. */
        @Override
        public void afterCompletion(int status) {
            if (written || status != STATUS_COMMITTED) return;
            ofItsOwn.executeWithoutResult(transaction -> write(promises.values()));
            wakeIfDue(promises.values());
        }
    }

    private void wake() {
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }

    /** Waits 10 s, then twice as long each time; never gives up, an admin sees it fail. */
    public static <T> FailureHandler<T> retry() {
        return new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10), 2);
    }
}
