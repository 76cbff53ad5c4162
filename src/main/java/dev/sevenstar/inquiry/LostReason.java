package dev.sevenstar.inquiry;

import java.util.Locale;

/** Why an inquiry came to nothing. */
public enum LostReason {
    PRICE,
    LEAD_TIME,
    SPEC,
    MOQ,
    NO_ANSWER,
    OTHER;

    public String key() {
        return "inquiry.lost." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
