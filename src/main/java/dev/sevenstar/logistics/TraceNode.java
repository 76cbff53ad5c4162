package dev.sevenstar.logistics;

import java.util.Locale;

/** The stations of a parcel (facts §2.3), each reached at most once. The last two end the way. */
public enum TraceNode {
    CONSIGN,
    ACCEPT,
    TRANSPORT,
    DELIVERING,
    AGENT_SIGN,
    SIGN,
    /** Not taken at the door, or nobody was there: it goes back. */
    FAILED;

    public boolean isLast() {
        return this == SIGN || this == FAILED;
    }

    public String key() {
        return "logistics.node." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
