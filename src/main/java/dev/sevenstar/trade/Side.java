package dev.sevenstar.trade;

import java.util.Locale;

/** Who does something to an order. */
public enum Side {
    BUYER,
    SELLER,
    PLATFORM,
    /** Time, or the money. */
    HOUSE;

    public String key() {
        return "trade.side." + name().toLowerCase(Locale.ROOT);
    }
}
