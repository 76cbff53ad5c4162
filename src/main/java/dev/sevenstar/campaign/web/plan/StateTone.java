package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.ActivityState;

/** Colour of a state's badge. */
final class StateTone {

    private StateTone() {}

    static String of(ActivityState state) {
        return switch (state) {
            case PLANNED -> "blue";
            case DONE -> "green";
            case CANCELLED -> "red";
        };
    }
}
