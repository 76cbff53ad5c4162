package dev.sevenstar.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    final Patience patience = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(5));

    @Test
    void each_failure_in_a_row_doubles_the_wait_up_to_a_limit() {
        assertThat(Stream.generate(patience::taken).limit(5))
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5));
    }

    @Test
    void a_success_begins_anew() {
        patience.taken();
        patience.taken();
        patience.restore();
        assertThat(patience.taken()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void the_end_of_it_all_ends_the_wait() {
        var endless = new Patience(Duration.ofDays(1), Duration.ofDays(1));
        assertThat(endless.rested(new CountDownLatch(0))).isFalse();
    }

    @Test
    void an_interrupted_wait_says_so_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        assertThat(new Patience(Duration.ofDays(1), Duration.ofDays(1)).rested(new CountDownLatch(1)))
                .isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void after_a_wait_one_goes_on() {
        assertThat(new Patience(Duration.ofMillis(1), Duration.ofMillis(1)).rested(new CountDownLatch(1)))
                .isTrue();
    }
}
