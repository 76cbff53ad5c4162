package dev.sevenstar.trade.claim;

import dev.sevenstar.trade.Hand;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A line of a claim's history, which reads as a conversation.
 *
 * @param details arguments of its message, as text; what somebody wrote is the last
 */
public record ClaimMessage(Kind kind, Hand by, Instant at, List<String> details, Evidence evidence) {

    /** What happened. */
    public enum Kind {
        OPENED,
        CHANGED,
        ACCEPTED,
        ACCEPTED_RETURN,
        REJECTED,
        SENT_BACK,
        RECEIVED_BACK,
        PLATFORM_CALLED,
        PLATFORM_SENT_AWAY,
        EVIDENCE,
        DECIDED,
        REFUNDED,
        CLOSED,
        TIMED_OUT;

        public String key() {
            return "trade.claim-message." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the last detail is what somebody wrote. */
        public boolean isWritten() {
            return switch (this) {
                case OPENED, CHANGED, REJECTED, PLATFORM_CALLED, EVIDENCE, DECIDED -> true;
                default -> false;
            };
        }
    }

    public ClaimMessage {
        details = List.copyOf(details);
    }
}
