package dev.sevenstar.shared;

import java.time.Duration;

/** Asked too often; may ask again after {@link #retryAfter()}. */
public class TooMany extends RuntimeException {

    private final Duration retryAfter;

    public TooMany(Duration retryAfter) {
        super("too many requests", null, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
