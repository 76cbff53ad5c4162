package dev.sevenstar.payment.credit;

import java.util.Locale;

/** Whether a line can be used. */
public enum LineState {
    OPEN,
    /** By the seller; only the seller thaws it. */
    FROZEN,
    /** By itself, because a bill is late; thaws by itself when all late bills are paid. */
    FROZEN_OVERDUE,
    CLOSED;

    public String tone() {
        return switch (this) {
            case OPEN -> "green";
            case FROZEN -> "amber";
            case FROZEN_OVERDUE -> "red";
            case CLOSED -> "";
        };
    }

    /** Key of the word for it. */
    public String key() {
        return "payment.line-state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
