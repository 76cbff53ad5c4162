package dev.sevenstar.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ThrottleTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    Throttle throttle;

    @Autowired
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void the_third_of_two_is_refused_until_the_window_is_over() {
        throttle.take("ask", 2, MINUTE);
        throttle.take("ask", 2, MINUTE);
        assertThatThrownBy(() -> throttle.take("ask", 2, MINUTE))
                .isInstanceOfSatisfying(
                        TooMany.class, t -> assertThat(t.retryAfter()).isPositive());
        clock.forward(MINUTE);
        throttle.take("ask", 2, MINUTE);
    }

    @Test
    void a_window_of_a_clock_that_was_set_back_shuts_nobody_out() {
        clock.forward(Duration.ofDays(400));
        throttle.take("late", 1, MINUTE);
        clock.reset();
        throttle.take("late", 1, MINUTE);
    }

    @Test
    void keys_do_not_share_a_window() {
        throttle.take("one", 1, MINUTE);
        throttle.take("other", 1, MINUTE);
    }
}
