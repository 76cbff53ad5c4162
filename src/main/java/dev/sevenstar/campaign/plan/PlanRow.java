package dev.sevenstar.campaign.plan;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity in a list.
 *
 * @param steps on its checklist
 * @param ticked of them
 * @param late of them: waiting since before today, or due today
 */
public record PlanRow(
        long id,
        ActivityKind kind,
        String name,
        LocalDate firstOn,
        LocalDate lastOn,
        @Nullable Long ownerPerson,
        long budgetFen,
        String goal,
        String result,
        ActivityState state,
        @Nullable String official,
        @Nullable Long copiedFrom,
        int steps,
        int ticked,
        int late) {

    public String number() {
        return Ids.text(id);
    }

    public DaySpan days() {
        return new DaySpan(firstOn, lastOn);
    }

    public Money budget() {
        return Money.ofFen(budgetFen);
    }
}
