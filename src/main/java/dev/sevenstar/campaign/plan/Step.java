package dev.sevenstar.campaign.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a checklist.
 *
 * @param name what the shop calls it; empty for one of the usual ones
 * @param daysBefore the first day of the activity
 * @param due follows the first day
 */
public record Step(
        long id,
        Preparation preparation,
        String name,
        int daysBefore,
        LocalDate due,
        @Nullable Tick tick,
        @Nullable Instant removedAt) {

    public boolean isTicked() {
        return tick != null;
    }

    public boolean isThere() {
        return removedAt == null;
    }

    Step before(LocalDate first) {
        return new Step(id, preparation, name, daysBefore, first.minusDays(daysBefore), tick, removedAt);
    }

    Step ticked(@Nullable Tick by) {
        return new Step(id, preparation, name, daysBefore, due, by, removedAt);
    }

    Step removed(Instant now) {
        return new Step(id, preparation, name, daysBefore, due, tick, now);
    }
}
