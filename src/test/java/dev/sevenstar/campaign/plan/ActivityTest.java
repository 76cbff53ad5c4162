package dev.sevenstar.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.sevenstar.campaign.plan.Activity.Origin;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 20);
    private static final Tick CHEN = new Tick(7L, "陈恒", NOW);

    private final Activity activity = Activity.plan(
            1, Brief.of(ActivityKind.NEW_SEASON, "夏季新品", new DaySpan(FIRST, FIRST.plusDays(2))), Origin.OWN, NOW);

    @Test
    void a_new_one_begins_with_the_usual_checklist_counted_back_from_its_first_day() {
        assertThat(activity.steps())
                .extracting(Step::preparation, Step::due)
                .containsExactly(
                        due(Preparation.STOCK, 30),
                        due(Preparation.PICTURES, 21),
                        due(Preparation.REGISTER, 14),
                        due(Preparation.PRICE_CHECK, 7),
                        due(Preparation.ROSTER, 3));
    }

    private static Tuple due(Preparation preparation, int days) {
        return tuple(preparation, FIRST.minusDays(days));
    }

    @Test
    void the_first_tick_counts_and_can_be_taken_back() {
        var stock = activity.steps().get(0).id();
        activity.tick(stock, CHEN);
        activity.tick(stock, new Tick(8L, "林锦", NOW.plusSeconds(60)));
        assertThat(activity.steps().get(0).tick()).isEqualTo(CHEN);
        activity.untick(stock, NOW);
        assertThat(activity.steps().get(0).isTicked()).isFalse();
    }

    @Test
    void an_own_step_is_counted_back_as_well_and_a_removed_one_is_only_kept_for_calendars() {
        activity.add("租直播间", 10, NOW);
        var own = activity.steps().stream()
                .filter(step -> step.preparation() == Preparation.OWN)
                .findFirst()
                .orElseThrow();
        assertThat(own.due()).isEqualTo(FIRST.minusDays(10));
        activity.removeStep(own.id(), NOW);
        assertThat(activity.steps()).doesNotContain(own);
        assertThat(activity.allSteps()).extracting(Step::id).contains(own.id());
        assertThatThrownBy(() -> activity.tick(own.id(), CHEN)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_checklist_has_an_end() {
        for (int more = activity.steps().size(); more < Activity.MOST_STEPS; more++) activity.add("又一项", 1, NOW);
        assertThatThrownBy(() -> activity.add("太多了", 1, NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_done_is_not_cancelled_and_what_is_cancelled_is_not_done() {
        activity.finish("卖了 1200 件", NOW);
        assertThatThrownBy(() -> activity.cancel(NOW)).isInstanceOf(Refused.class);
        activity.resume(NOW);
        assertThat(activity.result()).isEqualTo("卖了 1200 件");
        activity.cancel(NOW);
        assertThatThrownBy(() -> activity.finish("", NOW)).isInstanceOf(Refused.class);
        assertThat(activity.isPlanned()).isFalse();
    }

    @Test
    void a_removed_one_changes_no_more_until_it_is_back() {
        activity.remove(NOW);
        assertThatThrownBy(() -> activity.add("晚了", 1, NOW)).isInstanceOf(Refused.class);
        activity.restore(NOW);
        activity.add("又来了", 1, NOW);
        assertThat(activity.steps()).hasSize(6);
    }

    @Test
    void a_listing_takes_part_once() {
        activity.link(new LinkedGoods(11, 500, null), NOW);
        activity.link(new LinkedGoods(11, 800, 15), NOW);
        assertThat(activity.goods()).isEqualTo(List.of(new LinkedGoods(11, 800, 15)));
        activity.unlink(11, NOW);
        assertThatThrownBy(() -> activity.unlink(11, NOW)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_copy_has_its_checklist_and_goods_but_none_of_its_ticks() {
        activity.tick(activity.steps().get(0).id(), CHEN);
        activity.link(new LinkedGoods(11, 500, null), NOW);
        activity.finish("好", NOW);
        var days = new DaySpan(FIRST.plusYears(1), FIRST.plusYears(1).plusDays(2));
        var copy = activity.copied(days, null, NOW);
        assertThat(copy.steps()).hasSize(5).noneMatch(Step::isTicked);
        assertThat(copy.steps().get(0).due()).isEqualTo(days.first().minusDays(30));
        assertThat(copy.goods()).isEqualTo(activity.goods());
        assertThat(copy.result()).isEmpty();
        assertThat(copy.isPlanned()).isTrue();
        assertThat(copy.origin().copiedFrom()).isEqualTo(activity.key().id());
    }
}
