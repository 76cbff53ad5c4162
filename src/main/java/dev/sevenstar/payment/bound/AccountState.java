package dev.sevenstar.payment.bound;

import java.util.Locale;

/** Where a bound account stands: {@code asked → sent → verified → replaced | removed}, or {@code failed}. */
public enum AccountState {
    /** The bank is to send the small amount. */
    ASKED,
    /** It was sent and waits to be named. */
    SENT,
    VERIFIED,
    /** The bank refused, the amount was named wrongly too often, or nobody named it in time. */
    FAILED,
    /** Another account took its place. */
    REPLACED,
    REMOVED;

    public boolean isPending() {
        return this == ASKED || this == SENT;
    }

    public String key() {
        return "payment.account-state." + name().toLowerCase(Locale.ROOT);
    }
}
