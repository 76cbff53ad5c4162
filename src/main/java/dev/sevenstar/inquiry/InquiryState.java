package dev.sevenstar.inquiry;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an inquiry stands. Each state knows where it can go. */
public enum InquiryState {
    /** Asked by a visitor who has not confirmed their address; the shop does not see it. */
    UNVERIFIED,
    /** Seen by the shop, not answered. */
    NEW,
    OPEN,
    QUOTED,
    WON,
    LOST,
    CLOSED,
    SPAM;

    public Set<InquiryState> next() {
        return switch (this) {
            case UNVERIFIED -> EnumSet.of(NEW);
            case NEW -> EnumSet.of(OPEN, QUOTED, WON, LOST, CLOSED, SPAM);
            case OPEN -> EnumSet.of(QUOTED, WON, LOST, CLOSED, SPAM);
            case QUOTED -> EnumSet.of(WON, LOST, CLOSED);
            case WON, LOST, CLOSED, SPAM -> EnumSet.of(NEW, OPEN);
        };
    }

    public boolean canBecome(InquiryState state) {
        return next().contains(state);
    }

    /** Somebody still has something to do. */
    public boolean live() {
        return this == NEW || this == OPEN || this == QUOTED;
    }

    public boolean done() {
        return this == WON || this == LOST || this == CLOSED;
    }

    /** A new message of the buyer takes it up again; a won one stays won. */
    public boolean reopens() {
        return this == LOST || this == CLOSED;
    }

    /** Key of the word for it. */
    public String key() {
        return "inquiry.state." + name().toLowerCase(Locale.ROOT);
    }

    Pile pile() {
        if (live()) return Pile.LIVE;
        return switch (this) {
            case UNVERIFIED -> Pile.HIDDEN;
            case SPAM -> Pile.SPAM;
            default -> Pile.DONE;
        };
    }
}
