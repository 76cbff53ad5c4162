package dev.sevenstar.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.sevenstar.campaign.plan.Clash.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClashesTest {

    private static final long BOLT = 11;
    private static final long NUT = 12;
    private static final Map<Long, Long> PLENTY = Map.of(BOLT, 100_000L, NUT, 100_000L);

    @Test
    void two_activities_on_one_day_clash_over_the_listing_they_share() {
        var found = Clashes.among(List.of(in(1, BOLT, "05-01", "05-03"), in(2, BOLT, "05-03", "05-05")), PLENTY);
        assertThat(found).extracting(Clash::rule).containsExactly(Rule.SAME_DAYS);
        assertThat(found.get(0).concerns(1)).isTrue();
        assertThat(found.get(0).concerns(3)).isFalse();
    }

    @Test
    void other_listings_and_other_days_do_not_clash() {
        assertThat(Clashes.among(
                        List.of(
                                in(1, BOLT, "05-01", "05-03"),
                                in(2, NUT, "05-02", "05-05"),
                                in(3, BOLT, "05-04", "05-06")),
                        PLENTY))
                .isEmpty();
    }

    @Test
    void a_price_that_is_held_for_two_clashes_although_the_days_do_not() {
        var spring = in(1, BOLT, "05-01", "05-03", 10, 0);
        assertThat(Clashes.among(List.of(spring, in(2, BOLT, "05-20", "05-22", 17, 0)), PLENTY))
                .extracting(Clash::rule)
                .containsExactly(Rule.PRICE_LOCKED);
        assertThat(Clashes.among(List.of(spring, in(2, BOLT, "05-20", "05-22", 16, 0)), PLENTY))
                .isEmpty();
        assertThat(Clashes.among(List.of(spring, in(2, BOLT, "05-20", "05-22")), PLENTY))
                .isEmpty();
    }

    @Test
    void pieces_wanted_on_the_same_days_are_added_up() {
        var together = Clashes.among(
                List.of(in(1, BOLT, "05-01", "05-03", null, 600), in(2, BOLT, "05-03", "05-05", null, 500)),
                Map.of(BOLT, 1_000L));
        assertThat(together).extracting(Clash::rule).containsExactly(Rule.SAME_DAYS, Rule.STOCK_SHORT);
        assertThat(together.get(1).wanted()).isEqualTo(1_100);
        assertThat(together.get(1).there()).isEqualTo(1_000);
    }

    @Test
    void pieces_wanted_one_after_the_other_are_not() {
        assertThat(Clashes.among(
                        List.of(in(1, BOLT, "05-01", "05-03", null, 600), in(2, BOLT, "05-04", "05-05", null, 500)),
                        Map.of(BOLT, 1_000L)))
                .isEmpty();
    }

    @Test
    void one_activity_alone_may_want_too_much() {
        assertThat(Clashes.among(List.of(in(1, BOLT, "05-01", "05-03", null, 600)), Map.of()))
                .extracting(Clash::rule, Clash::there)
                .containsExactly(tuple(Rule.STOCK_SHORT, 0L));
    }

    private static Participation in(long activity, long listing, String first, String last) {
        return in(activity, listing, first, last, null, 0);
    }

    private static Participation in(
            long activity, long listing, String first, String last, @Nullable Integer lock, int wanted) {
        var days = new DaySpan(LocalDate.parse("2026-" + first), LocalDate.parse("2026-" + last));
        return new Participation(activity, "活动" + activity, days, new LinkedGoods(listing, wanted, lock));
    }
}
