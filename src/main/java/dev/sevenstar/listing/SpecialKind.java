package dev.sevenstar.listing;

/** Why a price is lower for a while. */
public enum SpecialKind {
    CAMPAIGN,
    /** Buyers buy together: what is sold so waits for the others. */
    GROUP_BUY
}
