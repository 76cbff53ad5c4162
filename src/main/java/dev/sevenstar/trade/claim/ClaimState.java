package dev.sevenstar.trade.claim;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a claim stands, and how long the one whose turn it is may take (◇ of the rules of trade). */
public enum ClaimState {
    AWAITING_SELLER(Duration.ofDays(5)),
    /** The seller said no; the buyer may change what is asked for. */
    AWAITING_CHANGE(Duration.ofDays(7)),
    AWAITING_RETURN(Duration.ofDays(7)),
    AWAITING_RETURNED_GOODS(Duration.ofDays(10)),
    REFUNDED(null),
    CLOSED(null);

    private final @Nullable Duration within;

    ClaimState(@Nullable Duration within) {
        this.within = within;
    }

    public Optional<Duration> within() {
        return Optional.ofNullable(within);
    }

    public boolean isOver() {
        return this == REFUNDED || this == CLOSED;
    }

    ClaimPile pile() {
        return switch (this) {
            case AWAITING_SELLER, AWAITING_RETURNED_GOODS -> ClaimPile.SELLER;
            case AWAITING_CHANGE, AWAITING_RETURN -> ClaimPile.BUYER;
            case REFUNDED, CLOSED -> ClaimPile.OVER;
        };
    }

    public String key() {
        return "trade.claim-state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
