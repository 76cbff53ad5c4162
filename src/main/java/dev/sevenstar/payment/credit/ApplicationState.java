package dev.sevenstar.payment.credit;

import java.util.Locale;

/** Where a buyer's application for a credit line stands. */
public enum ApplicationState {
    /** For the shop to answer. */
    WAITING,
    /** The shop asked something, and the buyer has to say more. */
    ASKED,
    GRANTED,
    REFUSED,
    WITHDRAWN;

    public boolean isOpen() {
        return this == WAITING || this == ASKED;
    }

    /** Key of the word for it. */
    public String key() {
        return "payment.application-state." + name().toLowerCase(Locale.ROOT);
    }

    public String tone() {
        return switch (this) {
            case WAITING -> "blue";
            case ASKED -> "amber";
            case GRANTED -> "green";
            case REFUSED -> "red";
            case WITHDRAWN -> "";
        };
    }
}
