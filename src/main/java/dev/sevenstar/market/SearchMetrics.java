package dev.sevenstar.market;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How far this node's search is behind the market, and how large it is. */
@Component
class SearchMetrics implements MeterBinder {

    private final IndexState state;

    SearchMetrics(IndexState state) {
        this.state = state;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("sevenstar.search.lag", state, TimeUnit.MILLISECONDS, s -> s.lag()
                        .toMillis())
                .description("Age of the oldest change that this node's index does not show")
                .register(registry);
        Gauge.builder("sevenstar.search.listings", state, IndexState::listings)
                .description("Listings in this node's index")
                .register(registry);
    }
}
