package dev.sevenstar.trade;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The piles of a shop's list of orders. */
public enum OrderTab {
    ALL,
    TO_PAY(OrderState.AWAITING_PAYMENT),
    /** Paid, and waiting for the others of a group-buy. */
    GATHERING(OrderState.AWAITING_SHIPMENT),
    TO_SHIP(OrderState.AWAITING_SHIPMENT),
    /** To ship, and the promised time is over. */
    LATE(OrderState.AWAITING_SHIPMENT),
    SENT(OrderState.AWAITING_RECEIPT),
    DONE(OrderState.COMPLETED),
    ENDED(OrderState.CANCELLED, OrderState.CLOSED);

    private final List<OrderState> states;

    OrderTab(OrderState... states) {
        this.states = List.of(states);
    }

    /** As the address says it; anything unknown is {@link #ALL}. */
    public static OrderTab of(String slug) {
        return Arrays.stream(values())
                .filter(tab -> tab.slug().equals(slug))
                .findFirst()
                .orElse(ALL);
    }

    /** Empty for all of them. */
    List<OrderState> states() {
        return states;
    }

    /** The column of the clock that its orders lie in the order of; empty where the newest come first. */
    String clock() {
        return switch (this) {
            case GATHERING -> "waits_until";
            case LATE -> "ship_until";
            default -> "";
        };
    }

    boolean isByClock() {
        return !clock().isEmpty();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "trade.tab." + slug();
    }
}
