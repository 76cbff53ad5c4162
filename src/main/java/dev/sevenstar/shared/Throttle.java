package dev.sevenstar.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Counts tries under a key in a fixed window; kept in memory, so each node counts for itself. */
@Component
public class Throttle {

    private record Window(Instant until, int used) {

        /** Over, or from a clock that has been set back since. */
        boolean isNotOf(Instant now, Duration per) {
            return !now.isBefore(until) || until.isAfter(now.plus(per));
        }
    }

    private final Cache<String, Window> windows = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofHours(24))
            .build();
    private final Clock clock;

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooMany if the key was taken {@code limit} times within {@code per} already */
    public void take(String key, int limit, Duration per) {
        var now = clock.instant();
        var window = windows.asMap()
                .compute(
                        key,
                        (k, w) -> w == null || w.isNotOf(now, per)
                                ? new Window(now.plus(per), 1)
                                : new Window(w.until, w.used + 1));
        if (window.used > limit) throw new TooMany(Duration.between(now, window.until));
    }

    public void forget(String key) {
        windows.invalidate(key);
    }
}
