package dev.sevenstar.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@HouseTest
@Tag("database")
class JobsTest {

    private static final String LETTER = "test.letter";

    @Autowired
    Mails mails;

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
