package dev.sevenstar.listing;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a listing stands. Each state knows where it can go; deleting is possible from everywhere. */
public enum ListingState {
    DRAFT,
    IN_REVIEW,
    ONLINE,
    REJECTED,
    OFFLINE,
    EXPIRED,
    DELETED;

    public Set<ListingState> next() {
        return switch (this) {
            case DRAFT, REJECTED, OFFLINE, EXPIRED -> EnumSet.of(IN_REVIEW, ONLINE, DELETED);
            case IN_REVIEW -> EnumSet.of(ONLINE, REJECTED, DRAFT, OFFLINE, EXPIRED, DELETED);
            case ONLINE -> EnumSet.of(OFFLINE, EXPIRED, DELETED);
            case DELETED -> EnumSet.of(DRAFT, OFFLINE);
        };
    }

    public boolean canBecome(ListingState state) {
        return next().contains(state);
    }

    /** Still among the shop's goods. */
    public boolean isLive() {
        return this != DELETED;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
