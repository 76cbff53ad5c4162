package dev.sevenstar.trade.claim;

import java.util.Locale;

/** Whose turn it is: the views of the lists of claims. */
public enum ClaimPile {
    SELLER,
    BUYER,
    PLATFORM,
    OVER;

    public String key() {
        return "trade.claim-pile." + slug();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
