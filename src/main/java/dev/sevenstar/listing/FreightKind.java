package dev.sevenstar.listing;

import java.util.Locale;

/** Who pays the transport and how it is told. */
public enum FreightKind {
    TEMPLATE,
    SELLER_PAYS,
    DESCRIBED;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
