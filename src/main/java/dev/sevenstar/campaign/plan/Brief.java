package dev.sevenstar.campaign.plan;

import dev.sevenstar.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the shop says of an activity.
 *
 * @param ownerPerson who sees to it; null: nobody yet
 */
public record Brief(
        ActivityKind kind,
        String name,
        DaySpan days,
        @Nullable Long ownerPerson,
        Money budget,
        String goal,
        String note) {

    public static final int NAME = 40;
    public static final int GOAL = 300;
    public static final int NOTE = 1_000;

    /** ◇ What lasts longer is no activity. */
    public static final int MOST_DAYS = 92;

    public static Brief of(ActivityKind kind, String name, DaySpan days) {
        return new Brief(kind, name, days, null, Money.ZERO, "", "");
    }

    public Brief ownedBy(long person) {
        return new Brief(kind, name, days, person, budget, goal, note);
    }

    Brief on(DaySpan other) {
        return new Brief(kind, name, other, ownerPerson, budget, goal, note);
    }
}
