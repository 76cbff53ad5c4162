package dev.sevenstar.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When the person of a session last proved who they are: by signing in, or when asked again. */
@Component
public class Confirmation {

    public static final Duration FRESH = Duration.ofMinutes(15);

    private static final String AT = "confirmed";

    private final Clock clock;

    Confirmation(Clock clock) {
        this.clock = clock;
    }

    public boolean isFresh(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(AT) instanceof Instant at
                && clock.instant().isBefore(at.plus(FRESH));
    }

    public void renew(HttpServletRequest request) {
        request.getSession().setAttribute(AT, clock.instant());
    }
}
