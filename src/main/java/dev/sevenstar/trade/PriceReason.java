package dev.sevenstar.trade;

import java.util.Locale;

/** Why a line costs what it costs. */
public enum PriceReason {
    TIER,
    SKU,
    MEMBER,
    CAMPAIGN,
    QUOTE;

    public String key() {
        return "trade.price." + name().toLowerCase(Locale.ROOT);
    }
}
