package dev.sevenstar.shared.nodes;

import dev.sevenstar.shared.Patience;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class Wiring {

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    @Bean
    Wire wire(DataSourceProperties database, JdbcClient jdbc, ApplicationEventPublisher events) {
        var shared = Objects.requireNonNull(database.determineUrl()).startsWith("jdbc:postgresql:");
        return shared
                ? new PostgresWire(database, jdbc, events, new Patience(FIRST_WAIT, LONGEST_WAIT))
                : new OwnWire();
    }

    @Bean
    MeterBinder nodeMetrics(Wire wire) {
        return registry -> {
            Gauge.builder("sevenstar.nodes.connected", wire, w -> w.connected() ? 1 : 0)
                    .description("Whether this node hears the others")
                    .register(registry);
            FunctionCounter.builder("sevenstar.nodes.received", wire, Wire::received)
                    .description("Words that have come from other nodes")
                    .register(registry);
        };
    }
}
