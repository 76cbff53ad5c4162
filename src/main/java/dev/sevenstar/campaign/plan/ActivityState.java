package dev.sevenstar.campaign.plan;

import java.util.Locale;

/** How far an activity is, as the shop says. */
public enum ActivityState {
    PLANNED,
    DONE,
    CANCELLED;

    public String key() {
        return "campaign.plan.state." + name().toLowerCase(Locale.ROOT);
    }
}
