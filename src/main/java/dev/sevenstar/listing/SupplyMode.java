package dev.sevenstar.listing;

import java.util.Locale;

/** Sold online in bulk, or by inquiry only. */
public enum SupplyMode {
    WHOLESALE,
    SOURCING;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
