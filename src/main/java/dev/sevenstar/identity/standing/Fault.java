package dev.sevenstar.identity.standing;

import dev.sevenstar.shared.Times;
import java.time.Instant;

/**
 * What a shop is punished for.
 *
 * @param points 0 to 48
 * @param days on which it bears it
 */
public record Fault(PenaltyKind kind, String reason, int points, Term days) {

    Instant from() {
        return days.from().atStartOfDay(Times.ZONE).toInstant();
    }

    /** The end of the last day. */
    Instant until() {
        return days.until().plusDays(1).atStartOfDay(Times.ZONE).toInstant();
    }
}
