package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @Test
    void escrow_clears_the_shipment_when_paid_and_is_the_shops_at_receipt() {
        var plan = plan(MethodCode.ESCROW, "100", "8");
        assertThat(plan.mayShip()).isFalse();
        plan.pay(1, yuan("108"), NOW);
        assertThat(plan.mayShip()).isTrue();
        assertThat(plan.state()).isEqualTo(PlanState.OPEN);
        plan.received(NOW, TODAY, null);
        assertThat(plan.get(1).state()).isEqualTo(InstalmentState.RELEASED);
        assertThat(plan.state()).isEqualTo(PlanState.SETTLED);
    }

    @Test
    void another_amount_is_refused_and_the_same_instalment_is_paid_once() {
        var plan = plan(MethodCode.ESCROW, "100", "8");
        assertThatThrownBy(() -> plan.pay(1, yuan("100"), NOW)).isInstanceOf(Refused.class);
        plan.pay(1, yuan("108"), NOW);
        assertThatThrownBy(() -> plan.pay(1, yuan("108"), NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void staged_goods_leave_after_the_balance_which_is_due_when_they_are_made() {
        var plan = plan(MethodCode.STAGED_37, "1000", "0");
        assertThatThrownBy(plan::stageDone).isInstanceOf(Refused.class);
        plan.pay(1, yuan("300"), NOW);
        assertThat(plan.mayShip()).isFalse();
        assertThatThrownBy(() -> plan.pay(2, yuan("700"), NOW)).isInstanceOf(Refused.class);
        plan.stageDone();
        plan.pay(2, yuan("700"), NOW);
        assertThat(plan.mayShip()).isTrue();
        assertThat(plan.get(2).state()).isEqualTo(InstalmentState.RELEASED);
    }

    @Test
    void the_warranty_tenth_is_due_thirty_days_after_receipt_and_late_after_that() {
        var plan = plan(MethodCode.STAGED_91, "1000", "0");
        plan.pay(1, yuan("900"), NOW);
        plan.received(NOW, TODAY, null);
        assertThat(plan.get(2).dueOn()).isEqualTo(LocalDate.of(2026, 4, 4));
        assertThat(plan.overdueOn(LocalDate.of(2026, 4, 4))).isFalse();
        assertThat(plan.overdueOn(LocalDate.of(2026, 4, 5))).isTrue();
        plan.pay(2, yuan("100"), NOW);
        assertThat(plan.state()).isEqualTo(PlanState.SETTLED);
    }

    @Test
    void what_a_lender_has_not_agreed_to_does_not_leave() {
        var plan = plan(MethodCode.CREDIT_BUY, "8000", "0");
        assertThat(plan.mayShip()).isFalse();
        plan.agree();
        assertThat(plan.mayShip()).isTrue();
    }

    @Test
    void a_refund_takes_what_is_held_first_and_then_what_came_last() {
        var plan = plan(MethodCode.STAGED_37, "1000", "0");
        plan.pay(1, yuan("300"), NOW);
        plan.stageDone();
        plan.pay(2, yuan("700"), NOW);
        plan.refund(yuan("400"));
        assertThat(plan.get(1).refunded()).isEqualTo(yuan("300"));
        assertThat(plan.get(1).state()).isEqualTo(InstalmentState.REFUNDED);
        assertThat(plan.get(2).refunded()).isEqualTo(yuan("100"));
        assertThatThrownBy(() -> plan.refund(yuan("600.01"))).isInstanceOf(Refused.class);
    }

    @Test
    void goods_on_credit_that_go_back_are_owed_no_more() {
        var plan = plan(MethodCode.CREDIT_TERM, "1000", "0");
        plan.agree();
        plan.received(NOW, TODAY, LocalDate.of(2026, 4, 20));
        plan.refund(yuan("400"));
        assertThat(plan.get(1).payable()).isEqualTo(yuan("600"));
        plan.refund(yuan("600"));
        assertThat(plan.state()).isEqualTo(PlanState.SETTLED);
    }

    @Test
    void a_stage_that_comes_to_nothing_is_left_out() {
        var plan = plan(MethodCode.STAGED_37, "0.01", "0");
        assertThat(plan.instalments()).singleElement().satisfies(only -> assertThat(only.number())
                .isEqualTo(2));
        plan.stageDone();
        plan.pay(2, yuan("0.01"), NOW);
        assertThat(plan.mayShip()).isTrue();
    }

    @Test
    void amounts_change_before_the_first_payment_and_never_after() {
        var plan = plan(MethodCode.STAGED_37, "1000", "10");
        plan.reprice(Methods.of(MethodCode.STAGED_37).shape(), yuan("900"), yuan("0"));
        assertThat(plan.total()).isEqualTo(yuan("900"));
        plan.pay(1, yuan("270"), NOW);
        assertThatThrownBy(() -> plan.reprice(Methods.of(MethodCode.STAGED_37).shape(), yuan("800"), yuan("0")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_was_paid_is_refunded_and_not_cancelled() {
        var plan = plan(MethodCode.ESCROW, "100", "0");
        plan.pay(1, yuan("100"), NOW);
        assertThatThrownBy(plan::cancel).isInstanceOf(Refused.class);
        plan.refund(yuan("100"));
        assertThat(plan.state()).isEqualTo(PlanState.SETTLED);
        assertThatThrownBy(plan::cancel).isInstanceOf(Refused.class);
    }

    @Test
    void goods_that_are_paid_at_the_door_leave_before() {
        assertThat(plan(MethodCode.COD, "100", "0").mayShip()).isTrue();
    }

    @Test
    void goods_on_credit_leave_when_it_is_agreed_and_not_after_all_is_waived() {
        var plan = plan(MethodCode.CREDIT_TERM, "100", "0");
        plan.agree();
        assertThat(plan.mayShip()).isTrue();
        plan.refund(yuan("100"));
        assertThat(plan.mayShip()).isFalse();
    }

    @Test
    void goods_leave_after_a_part_is_given_back_and_not_after_all_of_it() {
        var plan = plan(MethodCode.ESCROW, "100", "0");
        plan.pay(1, yuan("100"), NOW);
        plan.refund(yuan("40"));
        assertThat(plan.mayShip()).isTrue();
        plan.refund(yuan("60"));
        assertThat(plan.mayShip()).isFalse();
    }

    private static Plan plan(MethodCode method, String goods, String freight) {
        var of = Methods.of(method);
        var agreed = of.consent() == Method.Consent.NOBODY;
        return Plan.open(1, 2, 3, method, of.shape(), Fee.NONE, yuan(goods), yuan(freight), agreed);
    }

    private static Money yuan(String typed) {
        return Money.parseYuan(typed);
    }
}
