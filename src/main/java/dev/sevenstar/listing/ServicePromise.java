package dev.sevenstar.listing;

import java.util.Locale;

/** What the seller promises beyond the goods. */
public enum ServicePromise {
    RETURN_7_DAYS,
    QUALITY_GUARANTEE,
    DAMAGE_COMPENSATION,
    SAMPLE_AVAILABLE,
    INVOICE,
    CUSTOM_MADE,
    DROP_SHIP;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
