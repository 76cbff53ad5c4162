package dev.sevenstar.identity.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of a shop that was opened on 10 May 2027 at noon in China. */
@HouseTest
@Tag("database")
class StandingTest {

    @Autowired
    World world;

    @Autowired
    Recognise recognise;

    @Autowired
    Penalise penalise;

    @Autowired
    Standings standings;

    @Autowired
    EndingMemberships ending;

    @Autowired
    List<ShopFact> facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    World.Staffed factory;
    SignedIn staff;
    long shop;

    @BeforeEach
    void a_factory() {
        now("2027-05-10T12:00");
        factory = world.boltFactory();
        shop = factory.shop().id();
        staff = world.staff(StaffRole.SUPPORT).signedIn();
    }

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    @Test
    void a_new_shop_is_nothing_yet() {
        var standing = standings.of(shop);
        assertThat(standing.trustPass()).isNull();
        assertThat(standing.tierRank()).isZero();
        assertThat(standing.verificationRank()).isZero();
        assertThat(standing.openPenalties()).isZero();
        assertThat(standing.company()).isEqualTo("宁波恒固紧固件有限公司");
        assertThat(told("identity.membership-days")).isNull();
        assertThat(told("identity.tier")).isZero();
        assertThat(told("identity.shop-age")).isZero();
    }

    @Test
    void a_membership_lasts_to_midnight_in_china() {
        member("2027-05-10", "2028-05-09");
        assertThat(told("identity.membership-days")).isEqualTo(365);
        assertThat(told("identity.tier")).isEqualTo(1);
        now("2028-05-09T23:59:30");
        assertThat(told("identity.membership-days")).isZero();
        assertThat(told("identity.shop-age")).isEqualTo(11);
        now("2028-05-10T00:00:05");
        assertThat(told("identity.membership-days")).isNull();
        assertThat(told("identity.tier")).isZero();
        assertThat(told("identity.shop-age")).isEqualTo(12);
    }

    @Test
    void terms_of_a_kind_do_not_overlap_and_the_next_one_follows() {
        var first = member("2027-05-10", "2028-05-09");
        assertThatThrownBy(() -> member("2028-05-09", "2029-05-08")).isInstanceOf(Refused.class);
        member("2028-05-10", "2029-05-09");
        assertThat(told("identity.membership-days")).isEqualTo(730);
        recognise.end(first.key(), LocalDate.parse("2027-06-30"), "转让");
        assertThat(told("identity.membership-days")).isEqualTo(51);
        var third = member("2027-12-01", "2028-01-31");
        assertThatThrownBy(() -> recognise.resume(first.key())).isInstanceOf(Refused.class);
        recognise.end(third.key(), LocalDate.parse("2000-01-01"), "录错了");
        recognise.resume(first.key());
        assertThat(told("identity.membership-days")).isEqualTo(730);
        assertThatThrownBy(() -> recognise.resume(first.key())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> recognise.end(first.key(), LocalDate.parse("2028-05-09"), "太晚"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void of_several_tiers_and_verifications_the_highest_counts_on_its_days() {
        member("2027-05-10", "2028-05-09");
        give(RecognitionKind.POWER_MERCHANT, "2027-05-10", "2027-12-31");
        give(RecognitionKind.SUPER_FACTORY, "2027-06-01", "2027-06-30");
        give(RecognitionKind.ONSITE, "2027-05-01", "2027-05-10");
        give(RecognitionKind.ENTERPRISE, "2027-05-01", "2030-05-10");
        assertThat(told("identity.tier")).isEqualTo(2);
        assertThat(told("identity.verification")).isEqualTo(4);
        now("2027-06-30T12:00");
        assertThat(told("identity.tier")).isEqualTo(3);
        assertThat(told("identity.verification")).isEqualTo(2);
        now("2028-01-01T12:00");
        assertThat(told("identity.tier")).isEqualTo(1);
    }

    @Test
    void a_penalty_is_open_on_its_days_unless_it_is_lifted() {
        var penalty = penalise.impose(shop, fault("2027-05-10", "2027-05-12"), staff);
        penalise.impose(shop, fault("2027-05-12", "2027-05-20"), staff);
        assertThat(told("identity.open-penalties")).isEqualTo(1);
        penalise.lift(penalty.key(), "申诉成立", staff);
        assertThat(told("identity.open-penalties")).isZero();
        assertThatThrownBy(() -> penalise.lift(penalty.key(), "又一次", staff)).isInstanceOf(Refused.class);
        penalise.restore(penalty.key());
        now("2027-05-12T23:59:30");
        assertThat(told("identity.open-penalties")).isEqualTo(2);
        now("2027-05-13T00:00:05");
        assertThat(told("identity.open-penalties")).isEqualTo(1);
        assertThatThrownBy(() -> penalise.lift(penalty.key(), "太晚", staff)).isInstanceOf(Refused.class);
        assertThat(letters("处罚")).isEqualTo(4);
    }

    @Test
    void whoever_is_about_to_lose_membership_hears_of_it_three_times() {
        member("2026-05-11", "2027-06-10");
        now("2027-05-10T09:20");
        assertThat(toldOfTheEnd()).isZero();
        now("2027-05-11T09:20");
        assertThat(toldOfTheEnd()).isEqualTo(1);
        now("2027-06-01T09:20");
        assertThat(toldOfTheEnd()).isEqualTo(1);
        now("2027-06-05T09:20");
        assertThat(toldOfTheEnd()).isEqualTo(2);
        now("2027-06-10T09:20");
        assertThat(toldOfTheEnd()).isEqualTo(3);
        now("2027-06-11T09:20");
        assertThat(toldOfTheEnd()).isEqualTo(3);
    }

    @Test
    void whoever_has_paid_on_hears_nothing() {
        member("2026-05-11", "2027-05-20");
        member("2027-05-21", "2028-05-20");
        assertThat(toldOfTheEnd()).isZero();
    }

    @Test
    void many_shops_are_told_apart() {
        var other = world.dressMaker().shop().id();
        member("2027-05-10", "2028-05-09");
        penalise.impose(other, fault("2027-05-10", "2027-05-12"), staff);
        var told = standings.of(List.of(shop, other, shop, -5L));
        assertThat(told).containsOnlyKeys(shop, other);
        assertThat(told.get(other).trustPass()).isNull();
        assertThat(told.get(other).openPenalties()).isEqualTo(1);
        assertThat(told.get(shop).openPenalties()).isZero();
        assertThat(fact("identity.membership-days").of(List.of(shop, other))).containsOnlyKeys(shop);
    }

    private int toldOfTheEnd() {
        ending.tell();
        ending.tell();
        return letters("诚信通");
    }

    private int letters(String about) {
        return jdbc.sql("select count(*) from mail where recipient = :owner and subject like :about")
                .param("owner", factory.owner().email())
                .param("about", "%" + about + "%")
                .query(Integer.class)
                .single();
    }

    private Recognition member(String from, String until) {
        return give(RecognitionKind.TRUST_PASS, from, until);
    }

    private Recognition give(RecognitionKind kind, String from, String until) {
        return recognise.give(shop, kind, new Term(LocalDate.parse(from), LocalDate.parse(until)), "线下签约", staff);
    }

    private static Fault fault(String from, String until) {
        return new Fault(PenaltyKind.FALSE_PRICE, "标价不实", 6, new Term(LocalDate.parse(from), LocalDate.parse(until)));
    }

    private ShopFact fact(String name) {
        return facts.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Long told(String name) {
        return fact(name).of(shop).map(ShopFact.Value::number).orElse(null);
    }

    private void now(String inChina) {
        clock.set(LocalDateTime.parse(inChina).atZone(Times.ZONE).toInstant());
    }
}
