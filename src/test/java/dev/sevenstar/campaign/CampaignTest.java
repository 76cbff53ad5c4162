package dev.sevenstar.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final Brief AUTUMN = StartingPoint.mega(MegaPromotion.AUTUMN, 2027, "2027 9.20");
    private static final Schedule CLOCK = AUTUMN.schedule();
    private static final Instant BEFORE = CLOCK.signUpFrom().minus(Duration.ofDays(10));
    private static final Instant REGISTERING = CLOCK.signUpFrom().plusSeconds(1);

    @Test
    void a_draft_is_rewritten_freely_and_keeps_what_it_was_given() {
        var campaign = Campaign.draft(AUTUMN);
        assertThat(campaign.brief()).isEqualTo(AUTUMN);
        var other = StartingPoint.plain(CampaignKind.CLEARANCE, "清仓", BEFORE);
        campaign.rewrite(other, BEFORE);
        assertThat(campaign.brief()).isEqualTo(other);
    }

    @Test
    void it_is_published_once_and_not_when_nobody_could_register_any_more() {
        var campaign = Campaign.draft(AUTUMN);
        refuses("too-late", () -> campaign.publish(CLOCK.signUpUntil()));
        campaign.publish(CLOCK.signUpUntil().minusMillis(1));
        refuses("transition", () -> campaign.publish(BEFORE));
    }

    @Test
    void before_shops_register_everything_ahead_can_change_and_afterwards_only_what_takes_nothing_from_them() {
        var campaign = published();
        var stricter = with(new PriceRule(8_000, 20), 100);
        campaign.rewrite(stricter, BEFORE);
        refuses("relied-on", () -> campaign.rewrite(with(new PriceRule(9_000, 10), 100), REGISTERING));
        refuses("relied-on", () -> campaign.rewrite(with(new PriceRule(8_000, 20), 99), REGISTERING));
        campaign.rewrite(with(new PriceRule(8_000, 20), 101), REGISTERING);
        campaign.rewrite(with(new PriceRule(8_000, 20), null), REGISTERING);
        assertThat(campaign.brief().shopQuota()).isNull();
    }

    @Test
    void a_moment_that_has_passed_stays_where_it_was() {
        var campaign = published();
        refuses("passed", () -> campaign.rewrite(at(shifted(CLOCK, Duration.ofDays(1))), REGISTERING));
        var longer = new Schedule(
                CLOCK.signUpFrom(),
                CLOCK.signUpUntil().plus(Duration.ofDays(1)),
                CLOCK.reviewUntil(),
                CLOCK.warmUpFrom(),
                CLOCK.liveFrom(),
                CLOCK.liveUntil());
        campaign.rewrite(at(longer), REGISTERING);
        assertThat(campaign.schedule()).isEqualTo(longer);
        refuses("passed", () -> campaign.rewrite(at(CLOCK), longer.signUpUntil()));
    }

    @Test
    void it_is_cancelled_until_it_goes_live_and_from_then_on_stopped() {
        refuses("not-live", () -> published().stop("断电", CLOCK.liveFrom().minusMillis(1)));
        refuses("reason", () -> published().cancel(" ", BEFORE));
        refuses("live", () -> published().cancel("断电", CLOCK.liveFrom()));
        var cancelled = published();
        cancelled.cancel("断电", CLOCK.liveFrom().minusMillis(1));
        assertThat(cancelled.state()).isEqualTo(CampaignState.CANCELLED);
        assertThat(cancelled.brokenOff()).hasValue("断电");
        refuses("over", () -> cancelled.rewrite(AUTUMN, BEFORE));
        refuses("transition", () -> Campaign.draft(AUTUMN).cancel("断电", BEFORE));
    }

    @Test
    void what_is_stopped_is_over_at_that_very_moment() {
        var campaign = published();
        var now = CLOCK.liveFrom().plusSeconds(90);
        assertThat(campaign.isLive(now)).isTrue();
        campaign.stop("价格错了", now);
        assertThat(campaign.isLive(now)).isFalse();
        assertThat(campaign.isLive(now.minusMillis(1))).isTrue();
        assertThat(campaign.stage(now)).isEqualTo(Stage.ENDED);
        campaign.settle(now);
        assertThat(campaign.state()).isEqualTo(CampaignState.SETTLED);
    }

    @Test
    void stopped_at_its_first_moment_it_has_been_live_for_a_millisecond() {
        var campaign = published();
        campaign.stop("价格错了", CLOCK.liveFrom());
        assertThat(campaign.schedule().liveUntil()).isEqualTo(CLOCK.liveFrom().plusMillis(1));
    }

    @Test
    void next_year_a_great_promotion_keeps_its_date_and_any_other_its_weekdays() {
        assertThat(day(Campaign.draft(AUTUMN).nextYear())).isEqualTo(LocalDate.of(2028, 9, 20));
        var themed = Campaign.draft(StartingPoint.plain(CampaignKind.THEMED, "春装", BEFORE));
        var next = themed.nextYear();
        assertThat(day(next).getDayOfWeek()).isEqualTo(day(themed).getDayOfWeek());
        assertThat(day(next)).isEqualTo(day(themed).plusWeeks(52));
        assertThat(next.state()).isEqualTo(CampaignState.DRAFT);
        assertThat(next.terms()).isEqualTo(themed.terms());
        assertThat(next.id()).isNotEqualTo(themed.id());
    }

    private static Campaign published() {
        var campaign = Campaign.draft(with(AUTUMN.terms().price(), 100));
        campaign.publish(BEFORE);
        return campaign;
    }

    private static Brief with(PriceRule price, Integer shops) {
        var terms = AUTUMN.terms();
        return new Brief(
                AUTUMN.title(),
                AUTUMN.kind(),
                AUTUMN.tone(),
                "",
                "",
                "",
                CLOCK,
                shops,
                AUTUMN.listingsPerShop(),
                new Terms(
                        terms.categories(),
                        terms.conditions(),
                        List.of("trust-pay"),
                        price,
                        terms.leastStock(),
                        terms.promises(),
                        List.of("能否提前备货？")));
    }

    private static Brief at(Schedule schedule) {
        return with(AUTUMN.terms().price(), 100).with(schedule);
    }

    private static Schedule shifted(Schedule schedule, Duration by) {
        return new Schedule(
                schedule.signUpFrom().plus(by),
                schedule.signUpUntil().plus(by),
                schedule.reviewUntil().plus(by),
                schedule.warmUpFrom().plus(by),
                schedule.liveFrom().plus(by),
                schedule.liveUntil().plus(by));
    }

    private static LocalDate day(Campaign campaign) {
        return LocalDate.ofInstant(campaign.schedule().liveFrom(), Times.ZONE);
    }

    private static void refuses(String why, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                .isEqualTo("campaign.refused." + why));
    }
}
