package dev.sevenstar.trade;

import java.util.List;
import java.util.Locale;

/**
 * Why something cannot be ordered as it is.
 *
 * @param sku the one concerned; empty for the whole listing, or for the whole order when {@code listingId} is 0
 * @param args of its message
 */
public record Hindrance(Kind kind, long listingId, String sku, List<Object> args) {

    /** What is in the way. */
    public enum Kind {
        OFFLINE,
        ASK_FIRST,
        PRIVATE_PRICE,
        UNKNOWN_SKU,
        BELOW_MINIMUM,
        NOT_WHOLE_PACKS,
        TOO_FEW_LEFT,
        TOO_MANY_LINES,
        OWN_SHOP,
        /** What is bought together with others is ordered by itself. */
        BY_ITSELF
    }

    static Hindrance of(Kind kind, long listingId, String sku, Object... args) {
        return new Hindrance(kind, listingId, sku, List.of(args));
    }

    public String key() {
        return "trade.hindrance." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
