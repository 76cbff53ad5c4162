package dev.sevenstar.campaign.groupbuy;

import java.util.Locale;

/** Where a group-buy stands at a moment: its state, and the clock once it is approved. */
public enum GroupBuyStage {
    DRAFT,
    SUBMITTED,
    SCHEDULED,
    WARMING_UP,
    OPEN,
    COUNTING,
    REACHED,
    FAILED,
    CANCELLED;

    /** Key of its name. */
    public String key() {
        return "campaign.group-stage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether buyers are told of it. */
    public boolean isShown() {
        return this == WARMING_UP || this == OPEN || this == COUNTING;
    }
}
