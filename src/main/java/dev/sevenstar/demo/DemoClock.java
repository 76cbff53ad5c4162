package dev.sevenstar.demo;

import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The real time, but whoever builds the market may let something happen in the past. */
@Component
@Primary
@DemoOnly
class DemoClock extends Clock {

    private final ThreadLocal<Instant> past = new ThreadLocal<>();

    <T> T at(Instant then, Supplier<T> happening) {
        var outer = past.get();
        past.set(then);
        try {
            return happening.get();
        } finally {
            if (outer == null) past.remove();
            else past.set(outer);
        }
    }

    void at(Instant then, Runnable happening) {
        at(then, () -> {
            happening.run();
            return then;
        });
    }

    @Override
    public Instant instant() {
        var then = past.get();
        return then == null ? Instant.now() : then;
    }

    @Override
    public ZoneId getZone() {
        return Times.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
