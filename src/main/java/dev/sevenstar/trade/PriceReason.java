package dev.sevenstar.trade;

import dev.sevenstar.listing.SpecialKind;
import java.util.Locale;

/** Why a line costs what it costs. */
public enum PriceReason {
    TIER,
    SKU,
    MEMBER,
    CAMPAIGN,
    GROUP_BUY,
    QUOTE;

    static PriceReason of(SpecialKind kind) {
        return switch (kind) {
            case CAMPAIGN -> CAMPAIGN;
            case GROUP_BUY -> GROUP_BUY;
        };
    }

    public String key() {
        return "trade.price." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
