package dev.sevenstar.payment.exchange;

import java.util.Locale;

/**
 * Where a bill stands: {@code offered → endorsed to the shop → signed | refused → (discounted) → presented → paid |
 * dishonoured → recourse}.
 */
public enum BillState {
    /** The buyer says that it will be endorsed. */
    OFFERED,
    /** It waits in the system of bills for the shop's signature. */
    ENDORSED,
    SIGNED,
    REFUSED,
    /** Sold to a bank before its day. */
    DISCOUNTED,
    PRESENTED,
    PAID,
    DISHONOURED,
    /** The buyer who endorsed it is asked for the money. */
    RECOURSE,
    RECOVERED;

    boolean canBecome(BillState next) {
        return switch (this) {
            case OFFERED -> next == ENDORSED || next == REFUSED;
            case ENDORSED -> next == SIGNED || next == REFUSED;
            case SIGNED -> next == DISCOUNTED || next == PRESENTED;
            case PRESENTED -> next == PAID || next == DISHONOURED;
            case DISHONOURED -> next == RECOURSE;
            case RECOURSE -> next == RECOVERED;
            case REFUSED, DISCOUNTED, PAID, RECOVERED -> false;
        };
    }

    /** In the shop's hands, to be money later. */
    public boolean isHeld() {
        return this == SIGNED || this == PRESENTED || this == DISHONOURED || this == RECOURSE;
    }

    public String key() {
        return "payment.bill-state." + name().toLowerCase(Locale.ROOT);
    }
}
