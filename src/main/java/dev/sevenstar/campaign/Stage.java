package dev.sevenstar.campaign;

import java.util.Locale;

/** Where a campaign stands by the clock, in this order. */
public enum Stage {
    UPCOMING,
    REGISTERING,
    REVIEWING,
    WARMING_UP,
    LIVE,
    ENDED;

    public String key() {
        return "campaign.stage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
