package dev.sevenstar.payment.books;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What an operator is woken for: books that are not true. */
@Component
class BookMetrics implements MeterBinder {

    private final BookChecks checks;

    BookMetrics(BookChecks checks) {
        this.checks = checks;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sevenstar.books.wrong", checks, each -> each.latest()
                        .map(BookChecks.Check::findings)
                        .orElse(0))
                .description("What the last check of the books found wrong")
                .register(registry);
    }
}
