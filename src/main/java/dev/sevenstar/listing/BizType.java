package dev.sevenstar.listing;

import java.util.Locale;

/** What kind of supply is offered. */
public enum BizType {
    GOODS,
    PROCESSING,
    AGENCY,
    COOPERATION,
    BUSINESS_SERVICE;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
