package dev.sevenstar.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.campaign.plan.Activity.Origin;
import dev.sevenstar.campaign.plan.CopyPlan.Manner;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A year's plan once more. */
@HouseTest
@Tag("database")
class CopyPlanTest {

    private static final int YEAR = 2028;
    private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

    @Autowired
    World world;

    @Autowired
    Activities activities;

    @Autowired
    YearPlan plan;

    @Autowired
    CopyPlan copy;

    @Autowired
    Clock clock;

    long shop;

    @BeforeEach
    void a_shop() {
        shop = world.boltFactory().shop().id();
    }

    @Test
    void the_day_of_the_week_stays_or_the_date() {
        var tuesday = planned("清仓", LEAP_DAY, null);
        copy("one", Manner.SAME_WEEKDAY, tuesday);
        copy("two", Manner.SAME_DATE, tuesday);
        assertThat(next()).containsExactly(LocalDate.of(2029, 2, 27), LocalDate.of(2029, 2, 28));
        assertThat(next().get(0).getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
    }

    @Test
    void what_is_of_the_market_follows_the_markets_date_as_late_as_it_was() {
        var mega = planned("年终大促", LocalDate.of(2028, 12, 21), "mega-year-end-2028");
        copy("one", Manner.SAME_WEEKDAY, mega);
        assertThat(next()).containsExactly(LocalDate.of(2029, 12, 21));
        assertThat(activities.ofOfficial(shop, "mega-year-end-2029")).isPresent();
    }

    @Test
    void a_date_of_the_market_is_in_the_plan_once_even_if_it_is_copied_twice() {
        var mega = planned("年终大促", LocalDate.of(2028, 12, 20), "mega-year-end-2028");
        copy("one", Manner.SAME_DATE, mega);
        copy("two", Manner.SAME_DATE, mega);
        assertThat(activities.beginningIn(shop, DaySpan.ofYear(YEAR + 1)))
                .extracting(each -> each.origin().official())
                .containsExactlyInAnyOrder("mega-year-end-2029", null);
    }

    @Test
    void a_date_that_was_removed_next_year_does_not_stand_in_the_way() {
        var mega = planned("年终大促", LocalDate.of(2028, 12, 20), "mega-year-end-2028");
        copy("one", Manner.SAME_DATE, mega);
        var there = activities.ofOfficial(shop, "mega-year-end-2029").orElseThrow();
        activities.change(there.key(), each -> each.remove(Times.now(clock)));
        copy("two", Manner.SAME_DATE, mega);
        assertThat(next()).containsExactly(LocalDate.of(2029, 12, 20));
    }

    @Test
    void the_same_request_copies_once() {
        var activity = planned("清仓", LEAP_DAY, null);
        assertThat(copy("one", Manner.SAME_DATE, activity)).isEqualTo(1);
        assertThat(copy("one", Manner.SAME_DATE, activity)).isEqualTo(1);
        assertThat(next()).hasSize(1);
    }

    @Test
    void it_knows_what_is_there_already() {
        var copied = planned("清仓", LEAP_DAY, null);
        var mega = planned("年终大促", LocalDate.of(2028, 12, 20), "mega-year-end-2028");
        var fresh = planned("新品", LocalDate.of(2028, 5, 20), null);
        copy("one", Manner.SAME_DATE, copied);
        planned("年终大促", LocalDate.of(2029, 12, 20), "mega-year-end-2029");
        var rows = plan.between(shop, DaySpan.ofYear(YEAR), LEAP_DAY);
        assertThat(copy.thereAlready(shop, YEAR, rows, LEAP_DAY))
                .containsExactlyInAnyOrder(copied, mega)
                .doesNotContain(fresh);
    }

    @Test
    void a_full_year_takes_no_more_and_then_nothing_is_copied() {
        var activity = planned("清仓", LEAP_DAY, null);
        for (int there = 0; there < Activities.MOST_IN_A_YEAR; there++)
            planned("满", LocalDate.of(YEAR + 1, 1, 1).plusDays(there), null);
        assertThatThrownBy(() -> copy("one", Manner.SAME_DATE, activity)).isInstanceOf(Refused.class);
        assertThat(copy.isDone(shop, "one")).isFalse();
        assertThat(next()).hasSize(Activities.MOST_IN_A_YEAR);
    }

    private int copy(String key, Manner manner, long activity) {
        return copy.copy(shop, new CopyPlan.Request(YEAR, Set.of(activity), manner, key));
    }

    private List<LocalDate> next() {
        return activities.beginningIn(shop, DaySpan.ofYear(YEAR + 1)).stream()
                .map(each -> each.brief().days().first())
                .toList();
    }

    private long planned(String name, LocalDate first, @Nullable String official) {
        var brief = Brief.of(ActivityKind.OTHER, name, new DaySpan(first, first.plusDays(1)));
        return activities
                .add(Activity.plan(shop, brief, new Origin(official, null), Times.now(clock)))
                .key()
                .id();
    }
}
