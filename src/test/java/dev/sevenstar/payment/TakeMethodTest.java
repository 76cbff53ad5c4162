package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Actor;
import dev.sevenstar.shared.audit.AuditTrail;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shop enables methods under their agreement, sets them, and stops taking them. */
@HouseTest
@Tag("database")
class TakeMethodTest {

    private record Chen(long personId, String personName) implements Actor {}

    @Autowired
    TakeMethod take;

    @Autowired
    ShopMethods methods;

    @Autowired
    Requirements requirements;

    @Autowired
    Plans plans;

    @Autowired
    AuditTrail trail;

    @Autowired
    MovableClock clock;

    private final long shop = Ids.next();
    private final Actor chen = new Chen(1, "陈恒");
    private final Basket bolts =
            new Basket(Money.parseYuan("1000"), Money.ZERO, false, Set.of(MethodCode.STAGED_91), true, false);

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    @Test
    void it_is_enabled_under_the_agreement_as_it_stands_and_audited() {
        assertRefused(
                "payment.refused.agreement-changed",
                () -> take.enable(shop, MethodCode.CREDIT_CARD, 2, chen, Map.of()));
        assertThat(methods.offer(shop, MethodCode.CREDIT_CARD).enabled()).isFalse();
        take.enable(shop, MethodCode.CREDIT_CARD, 1, chen, Map.of());
        assertThat(methods.offer(shop, MethodCode.CREDIT_CARD).enabled()).isTrue();
        assertThat(methods.accepted(shop, MethodCode.CREDIT_CARD))
                .extracting(AcceptedAgreement::byName)
                .containsExactly("陈恒");
        assertThat(trail.recent(shop, 10))
                .extracting(AuditTrail.Entry::action)
                .contains("payment.method-enabled", "payment.agreement-accepted");
    }

    @Test
    void escrow_is_neither_enabled_nor_stopped() {
        assertRefused("payment.refused.method-always", () -> take.stop(shop, MethodCode.ESCROW));
    }

    @Test
    void what_is_stopped_can_be_enabled_again_and_the_settings_are_still_there() {
        take.enable(shop, MethodCode.STAGED_91, 1, chen, Map.of("warranty", "60"));
        take.stop(shop, MethodCode.STAGED_91);
        assertRefused("payment.refused.not-taken", () -> methods.require(shop, 7, MethodCode.STAGED_91, bolts));
        assertThat(methods.offer(shop, MethodCode.STAGED_91).settings().text("warranty"))
                .isEqualTo("60");
    }

    @Test
    void an_order_keeps_the_warranty_of_its_day() {
        take.enable(shop, MethodCode.STAGED_91, 1, chen, Map.of("warranty", "60"));
        var order = Ids.next();
        var agreed = methods.require(shop, 7, MethodCode.STAGED_91, bolts);
        plans.open(new NewPlan(
                shop, order, 7, MethodCode.STAGED_91, agreed.fee(), agreed.shape(), bolts.goods(), bolts.freight()));
        var placed = Times.now(clock);
        clock.forward(Duration.ofDays(1));
        take.set(shop, MethodCode.STAGED_91, Map.of("warranty", "90"));
        plans.change(
                shop,
                order,
                plan -> plan.reprice(
                        Methods.of(MethodCode.STAGED_91).shape(), Money.parseYuan("900"), bolts.freight()));
        assertThat(plans.get(shop, order).get(2).days()).isEqualTo(60);
        assertThat(methods.settings(shop, MethodCode.STAGED_91, placed).text("warranty"))
                .isEqualTo("60");
        assertThat(methods.require(shop, 7, MethodCode.STAGED_91, bolts)
                        .shape()
                        .parts()
                        .get(1)
                        .days())
                .isEqualTo(90);
    }

    @Test
    void settings_that_cannot_be_are_refused() {
        assertRefused(
                "payment.refused.settings",
                () -> take.enable(shop, MethodCode.STAGED_91, 1, chen, Map.of("warranty", "0")));
        assertRefused(
                "payment.why.least-above-most",
                () -> take.enable(
                        shop, MethodCode.COD, 1, chen, Map.of("refused", "SHOP", "least", "500", "most", "100")));
    }

    @Test
    void bills_are_collected_on_credit_term_alone() {
        assertThat(requirements.unmet(shop, MethodCode.BILL_COLLECT, SettingValues.NONE))
                .extracting(Requirement::key)
                .containsExactlyInAnyOrder("payment.needs.credit-term", "payment.needs.company-account");
        take.enable(shop, MethodCode.CREDIT_TERM, 1, chen, Map.of());
        assertRefused(
                "payment.needs.company-account", () -> take.enable(shop, MethodCode.BILL_COLLECT, 1, chen, Map.of()));
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
