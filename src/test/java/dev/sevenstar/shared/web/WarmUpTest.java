package dev.sevenstar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.HouseTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.env.Environment;

@HouseTest
class WarmUpTest {

    @Autowired
    Environment environment;

    @Autowired
    MeterRegistry meters;

    @Test
    void a_start_draws_the_main_pages_again_and_again() {
        var homes = drawn("/");
        var doors = drawn("/sign-in");
        warmUp(Duration.ofSeconds(20));
        assertThat(drawn("/") - homes).isGreaterThan(1);
        assertThat(drawn("/sign-in") - doors).isPositive();
    }

    @Test
    void a_start_that_may_not_wait_draws_nothing() {
        var homes = drawn("/");
        warmUp(Duration.ZERO);
        assertThat(drawn("/")).isEqualTo(homes);
    }

    private void warmUp(Duration atMost) {
        new WarmUp(new PageSettings(Duration.ZERO, atMost), environment).run(new DefaultApplicationArguments());
    }

    private long drawn(String page) {
        return meters.find("http.server.requests").tag("uri", page).tag("status", "200").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
