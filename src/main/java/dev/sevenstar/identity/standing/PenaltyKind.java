package dev.sevenstar.identity.standing;

import java.util.Locale;

/** What a shop can be punished for, and where it makes it good. */
public enum PenaltyKind {
    LATE_SHIPPING("/workbench/orders?tab=late"),
    FALSE_PRICE("/workbench/listings"),
    PROHIBITED_GOODS("/workbench/listings"),
    FAKE_TRADE("/workbench/orders"),
    OTHER("/workbench/standing");

    private final String remedy;

    PenaltyKind(String remedy) {
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }

    /** Key of its name; {@code key + ".remedy"} says what to do. */
    public String key() {
        return "identity.penalty." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
