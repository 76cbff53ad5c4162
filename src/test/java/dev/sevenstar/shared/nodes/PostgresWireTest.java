package dev.sevenstar.shared.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sevenstar.shared.Patience;
import dev.sevenstar.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one PostgreSQL, whatever database the other tests run on. */
class PostgresWireTest {

    private static final String USER = "postgres";
    private static final Told WORD = new Told("shop-7", "inquiries-changed");
    private static final MaybeMissed MISSED = new MaybeMissed();

    /** One node: its own connections, and all it has heard. */
    private static final class Node {

        final List<Object> heard = new CopyOnWriteArrayList<>();
        final JdbcClient jdbc;
        final PostgresWire wire;
        final Nodes nodes;
        final TransactionTemplate transaction;

        Node(String url) {
            var database = new DataSourceProperties();
            database.setUrl(url);
            database.setUsername(USER);
            database.setPassword(USER);
            var source = new DriverManagerDataSource(url, USER, USER);
            jdbc = JdbcClient.create(source);
            transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
            wire = new PostgresWire(
                    database, jdbc, heard::add, new Patience(Duration.ofMillis(20), Duration.ofMillis(100)));
            nodes = new Nodes(wire, heard::add);
            wire.start();
        }
    }

    Node one;
    Node other;

    @BeforeEach
    void connect() {
        var url = TestDatabase.postgresUrl();
        one = new Node(url);
        other = new Node(url);
        await().until(() -> one.wire.connected() && other.wire.connected());
        await().until(() -> one.heard.remove(MISSED));
        await().until(() -> other.heard.remove(MISSED));
    }

    @AfterEach
    void disconnect() {
        one.wire.stop();
        other.wire.stop();
    }

    @Test
    void a_word_reaches_the_other_node_and_its_own_once() {
        one.transaction.executeWithoutResult(status -> one.nodes.tell(WORD.topic(), WORD.word()));
        await().until(() -> !other.heard.isEmpty());
        lastWord();
        assertThat(other.heard).containsOnlyOnce(WORD);
        assertThat(one.heard).containsOnlyOnce(WORD);
        assertThat(other.wire.received()).isEqualTo(2);
        assertThat(one.wire.received()).isZero();
    }

    @Test
    void what_is_rolled_back_reaches_nobody() {
        one.transaction.executeWithoutResult(status -> {
            one.nodes.tell(WORD.topic(), WORD.word());
            status.setRollbackOnly();
        });
        lastWord();
        assertThat(one.heard).doesNotContain(WORD);
        assertThat(other.heard).doesNotContain(WORD);
    }

    @Test
    void more_words_than_one_message_holds_all_arrive() {
        one.transaction.executeWithoutResult(status -> {
            for (var n = 0; n < 2000; n++) one.nodes.tell("person-" + n, "notifications-changed");
        });
        await().untilAsserted(() -> assertThat(other.heard).hasSize(2000));
        assertThat(other.heard).containsExactlyElementsOf(one.heard);
    }

    @Test
    void a_line_that_breaks_is_opened_again_and_says_that_words_may_be_missing() {
        var cut = one.jdbc
                .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name = :name and datname = current_database()")
                .param("name", "sevenstar nodes")
                .query(Integer.class)
                .single();
        assertThat(cut).isGreaterThanOrEqualTo(2);
        await().until(() -> one.heard.contains(MISSED) && other.heard.contains(MISSED));
        one.nodes.tell(WORD.topic(), WORD.word());
        await().until(() -> other.heard.contains(WORD));
    }

    @Test
    void a_node_that_stops_hears_no_more() {
        other.wire.stop();
        assertThat(other.wire.connected()).isFalse();
        assertThat(other.wire.isRunning()).isFalse();
        lastWord(one);
        assertThat(other.heard).isEmpty();
    }

    /** Words arrive in the order of the commits: behind this one nothing earlier is on its way. */
    private void lastWord() {
        lastWord(one);
        await().until(() -> other.heard.contains(new Told("last", "word")));
    }

    private static void lastWord(Node from) {
        from.nodes.tell("last", "word");
    }
}
