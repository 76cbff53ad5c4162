package dev.sevenstar.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@Tag("database")
class ForgetSentLettersTest {

    private static final Instant NOW = Instant.parse("2024-07-01T04:10:00Z");

    @Autowired
    ForgetSentLetters forget;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    int made;

    @BeforeEach
    void long_ago() {
        clock.set(NOW);
    }

    @AfterEach
    void clear() {
        clock.reset();
        jdbc.sql("delete from mail where subject = 'forget'").update();
    }

    @Test
    void sent_letters_are_forgotten_after_half_a_year_and_others_are_not() {
        var old = Duration.ofDays(181);
        letter(old, "sent");
        var young = letter(Duration.ofDays(179), "sent");
        var waiting = letter(old, "waiting");
        var kept = letter(old, "kept");
        forget.run();
        assertThat(left()).containsExactlyInAnyOrder(young, waiting, kept);
    }

    @Test
    void many_go_in_one_night() {
        var first = Ids.firstOf(NOW.minus(Duration.ofDays(400)));
        jdbc.sql("""
                insert into mail (id, recipient, subject, body, written_at, state)
                select :first + r.x, 'heng@example.com', 'forget', '', current_timestamp, 'sent'
                from (select a.x * 50 + b.x as x from
                    (select row_number() over () as x from information_schema.columns limit 50) a,
                    (select row_number() over () as x from information_schema.columns limit 50) b) r""").param("first", first).update();
        assertThat(left()).hasSizeGreaterThan(2000);
        forget.run();
        assertThat(left()).isEmpty();
    }

    private long letter(Duration ago, String state) {
        var id = Ids.firstOf(NOW.minus(ago)) + ++made;
        jdbc.sql("insert into mail (id, recipient, subject, body, written_at, state) "
                        + "values (:id, 'heng@example.com', 'forget', '', current_timestamp, :state)")
                .param("id", id)
                .param("state", state)
                .update();
        return id;
    }

    private List<Long> left() {
        return jdbc.sql("select id from mail where subject = 'forget'")
                .query(Long.class)
                .list();
    }
}
