package dev.sevenstar.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.Statements;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@HouseTest
@Tag("database")
class JobsTest {

    private static final String LETTER = "test.letter";
    private static final int ROUNDS = 30;

    @Autowired
    Mails mails;

    @Autowired
    Jobs jobs;

    @Autowired
    Clock clock;

    @Autowired
    Jobsite jobsite;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Test
    void what_was_promised_is_done_after_the_commit() {
        var to = write();
        assertThat(states(to)).isEqualTo("waiting");
        jobsite.run();
        assertThat(states(to)).isEqualTo("kept");
    }

    @Test
    void what_was_rolled_back_was_never_promised() {
        var before = waitingJobs();
        assertThatThrownBy(() -> transactions.executeWithoutResult(t -> {
                    write();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(waitingJobs()).isEqualTo(before);
    }

    @Test
    void whatever_one_transaction_promises_is_written_together() {
        transactions.executeWithoutResult(t -> {
            write();
            Statements.forget();
            for (var instance : List.of("together 2", "together 1", "together 2")) promiseTomorrow(instance);
            assertThat(Statements.seen()).isEmpty();
        });
        assertThat(Statements.seen()).hasSize(1);
        assertThat(jdbc.sql("delete from scheduled_tasks where task_instance like 'together %'")
                        .update())
                .isEqualTo(2);
    }

    @Test
    void what_is_first_promised_after_the_commit_is_stored_all_the_same() {
        var instance = UUID.randomUUID().toString();
        transactions.executeWithoutResult(
                t -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        promiseTomorrow(instance);
                    }
                }));
        assertThat(forget(instance)).isOne();
    }

    @Test
    void of_two_who_promise_the_same_at_once_neither_fails_and_one_job_is_stored() {
        for (var round = 0; round < ROUNDS; round++) {
            var instance = UUID.randomUUID().toString();
            var both = new CyclicBarrier(2);
            var other = CompletableFuture.runAsync(() -> promise(instance, both));
            promise(instance, both);
            other.join();
            assertThat(forget(instance)).isOne();
        }
    }

    private void promise(String instance, CyclicBarrier both) {
        transactions.executeWithoutResult(t -> {
            await(both);
            promiseTomorrow(instance);
        });
    }

    private void promiseTomorrow(String instance) {
        jobs.at(clock.instant().plus(Duration.ofDays(1)), TaskDescriptor.of(Mails.JOB, Void.class), instance, null);
    }

    private int forget(String instance) {
        return jdbc.sql("delete from scheduled_tasks where task_instance = :instance")
                .param("instance", instance)
                .update();
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write() {
        var to = UUID.randomUUID() + "@example.test";
        mails.send(to, Locale.SIMPLIFIED_CHINESE, LETTER);
        return to;
    }

    private String states(String to) {
        return jdbc.sql("select state from mail where recipient = :to")
                .param("to", to)
                .query(String.class)
                .single();
    }

    private int waitingJobs() {
        return jdbc.sql("select count(*) from scheduled_tasks")
                .query(Integer.class)
                .single();
    }
}
