package dev.sevenstar.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.campaign.plan.Activity.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However often an activity moves, its checklist moves with it, day by day, and loses nothing. */
class ChecklistPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

    @Property
    void each_day_due_moves_as_far_as_the_first_day(
            @ForAll @Size(max = 15) List<@IntRange(max = 365) Integer> own,
            @ForAll @Size(max = 8) List<@IntRange(min = -400, max = 400) Integer> moves) {
        var activity = activity(own);
        for (var move : moves) {
            var before = activity.allSteps();
            var first = activity.brief().days().first().plusDays(move);
            activity.rewrite(activity.brief().on(activity.brief().days().from(first)), NOW);
            for (var step : before) {
                var after = find(activity, step.id());
                assertThat(ChronoUnit.DAYS.between(step.due(), after.due())).isEqualTo(move.longValue());
                assertThat(after.due()).isEqualTo(first.minusDays(step.daysBefore()));
            }
        }
    }

    @Property
    void no_tick_is_lost_and_none_appears(
            @ForAll @Size(max = 15) List<@IntRange(max = 365) Integer> own,
            @ForAll Set<@IntRange(max = 19) Integer> ticked,
            @ForAll @Size(max = 8) List<@IntRange(min = -400, max = 400) Integer> moves) {
        var activity = activity(own);
        var steps = activity.steps();
        for (int at : ticked)
            if (at < steps.size()) activity.tick(steps.get(at).id(), new Tick(7L, "陈恒", NOW.plusSeconds(at)));
        var before = ticks(activity);
        for (var move : moves)
            activity.rewrite(
                    activity.brief()
                            .on(activity.brief()
                                    .days()
                                    .from(activity.brief().days().first().plusDays(move))),
                    NOW);
        assertThat(ticks(activity)).isEqualTo(before);
    }

    private static Set<Object> ticks(Activity activity) {
        return activity.allSteps().stream()
                .filter(Step::isTicked)
                .map(step -> List.of(step.id(), Objects.requireNonNull(step.tick())))
                .collect(Collectors.toSet());
    }

    private static Activity activity(List<Integer> own) {
        var activity = Activity.plan(
                1, Brief.of(ActivityKind.OTHER, "活动", new DaySpan(SOME_DAY, SOME_DAY.plusDays(4))), Origin.OWN, NOW);
        own.forEach(days -> activity.add("自己的", days, NOW));
        return activity;
    }

    private static Step find(Activity activity, long id) {
        return activity.allSteps().stream()
                .filter(step -> step.id() == id)
                .findFirst()
                .orElseThrow();
    }
}
