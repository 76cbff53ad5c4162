package dev.sevenstar.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TodayTest {

    private static final Instant NOW = Instant.parse("2026-03-05T06:30:00Z");

    @Test
    void the_clock_presses_more_the_nearer_it_is() {
        assertThat(Urgency.of(NOW.minusSeconds(1), NOW)).isEqualTo(Urgency.LATE);
        assertThat(Urgency.of(NOW, NOW)).isEqualTo(Urgency.LATE);
        assertThat(Urgency.of(NOW.plus(Duration.ofHours(4)), NOW)).isEqualTo(Urgency.HOURS);
        assertThat(Urgency.of(NOW.plus(Duration.ofHours(24)), NOW)).isEqualTo(Urgency.TODAY);
        assertThat(Urgency.of(NOW.plus(Duration.ofDays(3)), NOW)).isEqualTo(Urgency.DAYS);
        assertThat(Urgency.of(NOW.plus(Duration.ofDays(4)), NOW)).isEqualTo(Urgency.CALM);
        assertThat(Urgency.of(null, NOW)).isEqualTo(Urgency.CALM);
    }

    @Test
    void what_is_late_outweighs_what_is_only_valuable() {
        assertThat(Urgency.LATE.weight()).isGreaterThanOrEqualTo(100);
        assertThat(Urgency.CALM.weight()).isZero();
    }
}
