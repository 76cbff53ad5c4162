package dev.sevenstar.campaign.groupbuy;

/** What was said of a group-buy, and what came of it. */
public enum GroupBuyState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REACHED,
    FAILED,
    CANCELLED;

    /** Whether nothing more is sold of it. */
    public boolean isOver() {
        return this == REACHED || this == FAILED || this == CANCELLED;
    }
}
