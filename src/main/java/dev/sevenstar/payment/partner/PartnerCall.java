package dev.sevenstar.payment.partner;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request and what became of it.
 *
 * @param id in the order they were made
 * @param trouble what people have to look at, empty for nothing
 * @param againAt when it is asked what became of it; null for never
 */
public record PartnerCall(
        long id,
        PartnerRequest request,
        State state,
        Instant madeAt,
        @Nullable Instant askedAt,
        int asked,
        @Nullable Instant decidedAt,
        String number,
        String reason,
        String trouble,
        @Nullable Instant againAt) {

    /** Where it stands. */
    public enum State {
        WAITING,
        ASKED,
        DONE,
        REFUSED;

        /** Key of the word for it. */
        public String key() {
            return "payment.call." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isDecided() {
        return state == State.DONE || state == State.REFUSED;
    }
}
