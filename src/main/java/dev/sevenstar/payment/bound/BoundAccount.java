package dev.sevenstar.payment.bound;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account of a shop, its number known by the last characters alone.
 *
 * @param amount that was sent to prove it
 * @param tries how often it was named wrongly
 * @param expiresAt until when it can be named
 */
public record BoundAccount(
        long shopId,
        long id,
        AccountKind kind,
        String holder,
        String tail,
        @Nullable Bank bank,
        String bankCode,
        AccountState state,
        Money amount,
        int tries,
        Instant boundAt,
        Instant expiresAt,
        @Nullable Instant verifiedAt) {

    public static final int TRIES = 3;

    public String number() {
        return Ids.text(id);
    }

    /** All that may be shown of its number. */
    public String masked() {
        return "**** " + tail;
    }

    public boolean isVerified() {
        return state == AccountState.VERIFIED;
    }

    public int triesLeft() {
        return TRIES - tries;
    }
}
