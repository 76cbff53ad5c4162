package dev.sevenstar.listing;

import java.util.Locale;

/** Delivery promise (发货时间): the goods leave within this time after payment. */
public enum PromiseTime {
    SAME_DAY(12),
    HOURS_24(24),
    HOURS_48(48),
    HOURS_72(72),
    DAYS_7(7 * 24),
    DAYS_10(10 * 24),
    DAYS_15(15 * 24),
    DAYS_20(20 * 24),
    DAYS_30(30 * 24),
    DAYS_45(45 * 24);

    private final int hours;

    PromiseTime(int hours) {
        this.hours = hours;
    }

    /** For sorting and filtering; "same day" counts as half a day. */
    public int hours() {
        return hours;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
