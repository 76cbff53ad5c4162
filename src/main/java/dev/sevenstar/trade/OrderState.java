package dev.sevenstar.trade;

import java.util.Locale;

/** Where the goods of an order stand. What is refunded stands beside it, never inside. */
public enum OrderState {
    AWAITING_PAYMENT,
    AWAITING_SHIPMENT,
    AWAITING_RECEIPT,
    COMPLETED,
    /** Ended before it was paid or agreed. */
    CANCELLED,
    /** Ended after it was paid, because everything was given back. */
    CLOSED;

    boolean canBecome(OrderState next) {
        return switch (this) {
            case AWAITING_PAYMENT -> next == AWAITING_SHIPMENT || next == CANCELLED || next == CLOSED;
            case AWAITING_SHIPMENT -> next == AWAITING_RECEIPT || next == CLOSED;
            case AWAITING_RECEIPT -> next == COMPLETED || next == CLOSED;
            case COMPLETED, CANCELLED, CLOSED -> false;
        };
    }

    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED || this == CLOSED;
    }

    public String key() {
        return "trade.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
