package dev.sevenstar.campaign.plan;

import java.util.Optional;

/** A listing in an activity. */
public record Participation(long activityId, String activity, DaySpan days, LinkedGoods goods) {

    /** When its price may not move; empty where it may. */
    Optional<DaySpan> lock() {
        var before = goods.lockDays();
        return before == null
                ? Optional.empty()
                : Optional.of(new DaySpan(days.first().minusDays(before), days.last()));
    }
}
