package dev.sevenstar.identity;

import dev.sevenstar.shared.TooMany;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Guessed too often; the door stays shut for a while, for the right password too. */
public class TooManyTries extends AuthenticationException {

    private final Duration retryAfter;

    TooManyTries(TooMany tooMany) {
        super("too many tries", tooMany);
        this.retryAfter = tooMany.retryAfter();
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
