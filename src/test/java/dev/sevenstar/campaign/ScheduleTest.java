package dev.sevenstar.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScheduleTest {

    private static final Instant BEGIN = Instant.parse("2027-08-09T02:00:00Z");

    @Example
    void the_autumn_promotion_goes_through_its_stages_by_the_clock_of_Shanghai() {
        var autumn = MegaPromotion.AUTUMN.schedule(2027);
        assertThat(autumn.at(Instant.parse("2027-08-09T01:59:59Z"))).isEqualTo(Stage.UPCOMING);
        assertThat(autumn.at(Instant.parse("2027-08-09T02:00:00Z"))).isEqualTo(Stage.REGISTERING);
        assertThat(autumn.at(Instant.parse("2027-09-06T15:59:59Z"))).isEqualTo(Stage.REGISTERING);
        assertThat(autumn.at(Instant.parse("2027-09-06T16:00:00Z"))).isEqualTo(Stage.REVIEWING);
        assertThat(autumn.at(Instant.parse("2027-09-14T16:00:00Z"))).isEqualTo(Stage.WARMING_UP);
        assertThat(autumn.at(Instant.parse("2027-09-19T15:59:59.999Z"))).isEqualTo(Stage.WARMING_UP);
        assertThat(autumn.at(Instant.parse("2027-09-19T16:00:00Z"))).isEqualTo(Stage.LIVE);
        assertThat(autumn.at(Instant.parse("2027-09-22T16:00:00Z"))).isEqualTo(Stage.ENDED);
    }

    @Example
    void every_mega_promotion_of_thirty_years_is_in_order_and_begins_on_its_day() {
        for (int year = 2024; year < 2054; year++)
            for (var mega : MegaPromotion.values()) {
                var schedule = mega.schedule(year);
                assertThat(schedule.at(schedule.liveFrom())).isEqualTo(Stage.LIVE);
                assertThat(schedule.liveFrom().atZone(Times.ZONE).toLocalDate()).isEqualTo(mega.day(year));
            }
    }

    @Example
    void the_first_moment_out_of_order_is_named() {
        assertThat(refusal(List.of(0, 1, 1, 1, 1))).isEqualTo("campaign.refused.sign-up-until");
        assertThat(refusal(List.of(1, -1, 1, 1, 1))).isEqualTo("campaign.refused.review-until");
        assertThat(refusal(List.of(1, 1, -1, 1, 1))).isEqualTo("campaign.refused.warm-up-from");
        assertThat(refusal(List.of(1, 1, 1, -1, 1))).isEqualTo("campaign.refused.live-from");
        assertThat(refusal(List.of(1, 1, 1, 1, 0))).isEqualTo("campaign.refused.live-until");
        assertThat(refusal(List.of(1, 1, 1, 1, 31 * 24 + 1))).isEqualTo("campaign.refused.live-long");
        assertThat(moments(List.of(1, 0, 0, 0, 31 * 24)).at(BEGIN)).isEqualTo(Stage.REGISTERING);
    }

    @Property
    void it_only_ever_goes_forward_and_says_when(
            @ForAll("hours") List<Integer> hours, @ForAll @IntRange(min = -50, max = 3_000) int at) {
        var schedule = moments(hours);
        var now = BEGIN.plus(Duration.ofHours(at));
        var stage = schedule.at(now);
        var next = schedule.nextChange(now);
        if (next.isEmpty()) assertThat(stage).isEqualTo(Stage.ENDED);
        else {
            assertThat(schedule.at(next.get().minusNanos(1))).isEqualTo(stage);
            assertThat(schedule.at(next.get())).isGreaterThan(stage);
        }
    }

    /** Between one moment and the next; those of review, warm-up and opening may fall together. */
    @Provide
    Arbitrary<List<Integer>> hours() {
        return Arbitraries.integers()
                .between(0, 700)
                .list()
                .ofSize(5)
                .filter(each -> each.get(0) > 0 && each.get(4) > 0);
    }

    private static String refusal(List<Integer> hours) {
        return catchThrowableOfType(Refused.class, () -> moments(hours)).key();
    }

    private static Schedule moments(List<Integer> hours) {
        var signUpUntil = BEGIN.plus(Duration.ofHours(hours.get(0)));
        var reviewUntil = signUpUntil.plus(Duration.ofHours(hours.get(1)));
        var warmUpFrom = reviewUntil.plus(Duration.ofHours(hours.get(2)));
        var liveFrom = warmUpFrom.plus(Duration.ofHours(hours.get(3)));
        return new Schedule(
                BEGIN, signUpUntil, reviewUntil, warmUpFrom, liveFrom, liveFrom.plus(Duration.ofHours(hours.get(4))));
    }
}
