package dev.sevenstar.payment.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request and what became of it.
 *
 * @param trouble what people have to look at, empty for nothing
 */
public record PartnerCall(
        PartnerRequest request,
        State state,
        Instant madeAt,
        @Nullable Instant askedAt,
        int asked,
        @Nullable Instant decidedAt,
        String number,
        String reason,
        String trouble) {

    /** Where it stands. */
    public enum State {
        WAITING,
        ASKED,
        DONE,
        REFUSED
    }

    public boolean isDecided() {
        return state == State.DONE || state == State.REFUSED;
    }
}
