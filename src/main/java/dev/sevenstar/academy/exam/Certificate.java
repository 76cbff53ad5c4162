package dev.sevenstar.academy.exam;

import dev.sevenstar.academy.Wording;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has earned.
 *
 * @param code what it is asked for by, nobody can guess one
 * @param holder their name at that time
 * @param shown on the page of the shop, with their consent
 */
public record Certificate(
        long id,
        String code,
        long personId,
        long shopId,
        long examId,
        String holder,
        Wording title,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        String revokedReason,
        boolean shown) {

    public enum State {
        VALID,
        EXPIRED,
        REVOKED;

        public String key() {
            return "academy.certificate." + name().toLowerCase(Locale.ROOT);
        }
    }

    public State state(Instant now) {
        if (revokedAt != null) return State.REVOKED;
        return now.isBefore(expiresAt) ? State.VALID : State.EXPIRED;
    }

    /** The first character of the name: enough to compare it with a paper. */
    public String maskedHolder() {
        return holder.isEmpty() ? "*" : holder.substring(0, holder.offsetByCodePoints(0, 1)) + "**";
    }
}
