package dev.sevenstar.listing;

import java.util.Locale;

/** How a price is found (quoteType): by quantity alone, by SKU alone, or SKUs priced by quantity. */
public enum PricingMode {
    BY_QUANTITY,
    PER_SKU,
    SKUS_BY_QUANTITY;

    public boolean hasSkus() {
        return this != BY_QUANTITY;
    }

    public boolean hasTiers() {
        return this != PER_SKU;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
