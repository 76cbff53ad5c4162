package dev.sevenstar.identity;

import java.util.Locale;

/** What a buyer buys for. */
public enum BuyerKind {
    TRADER,
    TAOBAO_OWNER,
    MICRO_MERCHANT,
    OFFLINE_STORE,
    CROSS_BORDER,
    FACTORY,
    ENTERPRISE;

    /** Key of the word for it. */
    public String key() {
        return "identity.buyer-kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
