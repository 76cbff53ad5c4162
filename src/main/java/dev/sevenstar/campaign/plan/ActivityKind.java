package dev.sevenstar.campaign.plan;

import java.util.Locale;

/** What a shop does on days of its own, or takes part in. */
public enum ActivityKind {
    MEGA,
    NEW_SEASON,
    CLEARANCE,
    LIVE_STREAM,
    INDUSTRY_DAY,
    OTHER;

    public String key() {
        return "campaign.plan.kind." + slug();
    }

    /** As an address and a class of the stylesheet name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
