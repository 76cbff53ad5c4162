package dev.sevenstar.listing.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.listing.PriceHistory.Interval;
import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.listing.Sales;
import dev.sevenstar.listing.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceChartTest {

    private static final Instant NOW = Instant.parse("2026-11-30T16:00:00Z");
    private static final Instant SINCE = NOW.minus(Duration.ofDays(90));

    @Test
    void it_goes_up_and_down_in_steps_and_breaks_where_there_was_no_sale() {
        var chart = PriceChart.of(
                List.of(interval(10, null, "0.60"), interval(40, 20, "0.70"), interval(100, 40, "0.50")), SINCE, NOW);
        var drawn = Objects.requireNonNull(chart);
        assertThat(drawn.path()).isEqualTo("M0 84H500V12H700M800 48H900");
        assertThat(drawn.range()).isEqualTo("¥0.50–¥0.70");
        assertThat(drawn.until()).isEqualTo("2026-12-01");
    }

    @Test
    void one_price_needs_no_picture() {
        assertThat(PriceChart.of(List.of(interval(10, null, "0.60")), SINCE, NOW))
                .isNull();
    }

    private static Interval interval(int fromDaysAgo, @Nullable Integer untilDaysAgo, String yuan) {
        var prices = PriceTable.of(Sales.byQuantity("个", 9, List.of(Tier.of(1, yuan))));
        return new Interval(ago(fromDaysAgo), untilDaysAgo == null ? null : ago(untilDaysAgo), prices);
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
