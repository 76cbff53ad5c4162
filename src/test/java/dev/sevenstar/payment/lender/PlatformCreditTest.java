package dev.sevenstar.payment.lender;

import static dev.sevenstar.payment.MethodCode.CREDIT_BUY;
import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.DRAWN_EARLY;
import static dev.sevenstar.payment.ledger.AccountKind.DUE_FROM_PARTNER;
import static dev.sevenstar.payment.ledger.AccountKind.FEE_EXPENSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerCall;
import dev.sevenstar.payment.simulated.Behaviour;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 诚e赊 from placing to settled money. */
@Tag("database")
class PlatformCreditTest extends ALenderLends {

    private static final int HALF_A_PERCENT = 50;

    /** Worked example 4. */
    @Test
    void thirty_days_are_free_and_the_shop_is_paid_less_half_a_percent_when_the_buyer_repays() {
        place(CREDIT_BUY, HALF_A_PERCENT);
        assertThat(plan().mayShip()).isTrue();
        assertThat(loan().state()).isEqualTo(LoanState.AGREED);
        receive();
        assertThat(loan().dueOn()).isEqualTo(LocalDate.of(2026, 4, 4));
        assertThat(loan().payable()).isEqualTo(SUM);
        assertThat(balance(DUE_FROM_PARTNER)).isEqualTo("8000.00");
        repayAll();
        assertThat(loan().state()).isEqualTo(LoanState.REPAID);
        assertThat(plan().state()).isEqualTo(PlanState.SETTLED);
        assertThat(balance(AVAILABLE)).isEqualTo("7960.00");
        assertThat(balance(FEE_EXPENSE)).isEqualTo("40.00");
        assertThat(balance(DUE_FROM_PARTNER)).isEqualTo("0.00");
    }

    @Test
    void a_lender_that_refuses_ends_the_plan() {
        behave(Partner.CREDIT_BANK, Behaviour.REFUSES);
        place(CREDIT_BUY, HALF_A_PERCENT);
        assertThat(loan().state()).isEqualTo(LoanState.REFUSED);
        assertThat(plan().state()).isEqualTo(PlanState.CANCELLED);
    }

    @Test
    void a_yes_to_what_was_called_off_is_called_off_too() {
        behave(Partner.CREDIT_BANK, Behaviour.BY_HAND);
        place(CREDIT_BUY, HALF_A_PERCENT);
        plans.change(shop, order, Plan::cancel);
        assertThat(loan().state()).isEqualTo(LoanState.CANCELLED);
        partners.decide(Partner.CREDIT_BANK, "L800000T" + plan().key().number(), true, "");
        jobs.run();
        assertThat(plan().state()).isEqualTo(PlanState.CANCELLED);
        assertThat(calls.find(Partner.CREDIT_BANK, "X" + plan().key().number())).isPresent();
    }

    @Test
    void what_goes_back_is_neither_owed_nor_due() {
        place(CREDIT_BUY, HALF_A_PERCENT);
        receive();
        refund("3000");
        assertThat(loan().payable().toYuan()).isEqualTo("5000.00");
        assertThat(balance(DUE_FROM_PARTNER)).isEqualTo("5000.00");
        repayAll();
        assertThat(balance(AVAILABLE)).isEqualTo("4975.00");
        refund("1000");
        assertThat(balance(AVAILABLE)).isEqualTo("3980.00");
    }

    @Test
    void all_of_it_back_leaves_nothing_to_repay() {
        place(CREDIT_BUY, HALF_A_PERCENT);
        receive();
        refund("8000");
        assertThat(loan().state()).isEqualTo(LoanState.CANCELLED);
        assertThat(balance(DUE_FROM_PARTNER)).isEqualTo("0.00");
        assertThatThrownBy(() -> repay.begin(buyer.id(), order)).isInstanceOf(Refused.class);
    }

    @Test
    void who_repays_an_amount_that_has_become_less_gets_it_back() {
        place(CREDIT_BUY, HALF_A_PERCENT);
        receive();
        var page = repay.begin(buyer.id(), order);
        jobs.run();
        refund("3000");
        partners.decide(Partner.CREDIT_BANK, page.substring(page.lastIndexOf('/') + 1), true, "");
        jobs.run();
        assertThat(loan().state()).isEqualTo(LoanState.IN_USE);
        assertThat(balance(AVAILABLE)).isEqualTo("0.00");
        repayAll();
        assertThat(balance(AVAILABLE)).isEqualTo("4975.00");
    }

    @Test
    void the_insurer_pays_for_a_buyer_who_does_not() {
        place(CREDIT_BUY, HALF_A_PERCENT);
        receive();
        on("2026-04-04");
        clocks.look();
        assertThat(loan().state()).isEqualTo(LoanState.IN_USE);
        on("2026-04-05");
        clocks.look();
        clocks.look();
        assertThat(loan().state()).isEqualTo(LoanState.OVERDUE);
        on("2026-04-10");
        clocks.look();
        assertThat(loan().state()).isEqualTo(LoanState.OVERDUE);
        on("2026-04-11");
        clocks.look();
        jobs.run();
        assertThat(loan().state()).isEqualTo(LoanState.CLAIM_PAID);
        assertThat(plan().state()).isEqualTo(PlanState.SETTLED);
        assertThat(balance(AVAILABLE)).isEqualTo("7960.00");
        assertThat(clearing(Partner.INSURER)).isEqualTo("-8000.00");
        assertThat(clearing(Partner.CREDIT_BANK)).isEqualTo("40.00");
        clocks.look();
        assertThatThrownBy(() -> repay.begin(buyer.id(), order)).isInstanceOf(Refused.class);
    }

    @Test
    void where_the_insurer_refuses_the_buyer_still_repays() {
        behave(Partner.INSURER, Behaviour.REFUSES);
        place(CREDIT_BUY, HALF_A_PERCENT);
        receive();
        on("2026-04-20");
        clocks.look();
        jobs.run();
        assertThat(loan().state()).isEqualTo(LoanState.CLAIM_REFUSED);
        repayAll();
        assertThat(loan().state()).isEqualTo(LoanState.REPAID);
        assertThat(balance(AVAILABLE)).isEqualTo("7960.00");
    }

    @Test
    void a_shop_draws_early_for_a_fee_by_the_day_and_it_is_squared_at_repayment() {
        place(CREDIT_BUY, HALF_A_PERCENT);
        receive();
        on("2026-03-15");
        assertThat(loan().drawable().toYuan()).isEqualTo("7960.00");
        assertThat(loan().drawFee(yuan("1000"), LocalDate.of(2026, 3, 15)).toYuan())
                .isEqualTo("6.00");
        assertThatThrownBy(() -> drawEarly.ask(shop, order, yuan("7960.01"))).isInstanceOf(Refused.class);
        drawEarly.ask(shop, order, yuan("1000"));
        assertThatThrownBy(() -> drawEarly.ask(shop, order, yuan("1"))).isInstanceOf(Refused.class);
        jobs.run();
        assertThat(balance(AVAILABLE)).isEqualTo("994.00");
        assertThat(balance(DRAWN_EARLY)).isEqualTo("-1000.00");
        assertThat(loan().drawable().toYuan()).isEqualTo("6960.00");
        repayAll();
        assertThat(balance(AVAILABLE)).isEqualTo("7954.00");
        assertThat(balance(DRAWN_EARLY)).isEqualTo("0.00");
    }

    @Test
    void a_draw_that_is_refused_can_be_asked_for_again() {
        place(CREDIT_BUY, HALF_A_PERCENT);
        receive();
        behave(Partner.CREDIT_BANK, Behaviour.REFUSES);
        drawEarly.ask(shop, order, yuan("1000"));
        jobs.run();
        assertThat(balance(AVAILABLE)).isEqualTo("0.00");
        behave(Partner.CREDIT_BANK, Behaviour.AT_ONCE);
        drawEarly.ask(shop, order, yuan("1000"));
        jobs.run();
        assertThat(balance(DRAWN_EARLY)).isEqualTo("-1000.00");
    }

    @Test
    void what_was_drawn_for_goods_that_went_back_is_taken_off_at_once() {
        place(CREDIT_BUY, HALF_A_PERCENT);
        receive();
        drawEarly.ask(shop, order, yuan("7000"));
        jobs.run();
        refund("2000");
        assertThat(loan().drawn().toYuan()).isEqualTo("5970.00");
        assertThat(balance(DRAWN_EARLY)).isEqualTo("-5970.00");
        assertThat(loan().drawable()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_buyer_is_reminded_before_on_and_after_the_day() {
        place(CREDIT_BUY, HALF_A_PERCENT);
        receive();
        on("2026-03-31");
        clocks.look();
        assertThat(letters()).isZero();
        for (var day : new String[] {"2026-04-01", "2026-04-02", "2026-04-04", "2026-04-05"}) {
            on(day);
            clocks.look();
            clocks.look();
        }
        assertThat(letters()).isEqualTo(3);
    }

    /** Down for an hour: nothing is lost, and it is not asked every second. */
    @Test
    void a_lender_that_is_down_is_asked_until_it_answers() {
        behave(Partner.CREDIT_BANK, Behaviour.DOWN);
        place(CREDIT_BUY, HALF_A_PERCENT);
        for (int minutes = 0; minutes < 60; minutes += 5) {
            clock.forward(Duration.ofMinutes(5));
            jobs.run();
        }
        var call = calls.find(Partner.CREDIT_BANK, "L800000T" + plan().key().number())
                .orElseThrow();
        assertThat(call.state()).isEqualTo(PartnerCall.State.ASKED);
        assertThat(call.asked()).isBetween(4, 40);
        assertThat(plan().state()).isEqualTo(PlanState.ASKED);
        behave(Partner.CREDIT_BANK, Behaviour.AT_ONCE);
        calls.queryOld();
        assertThat(plan().state()).isEqualTo(PlanState.ASKED);
        clock.forward(Duration.ofHours(2));
        jobs.run();
        assertThat(plan().mayShip()).isTrue();
    }

    private int letters() {
        return jdbc.sql("select count(*) from mail where recipient = :to")
                .param("to", buyer.email())
                .query(Integer.class)
                .single();
    }

    private static Money yuan(String yuan) {
        return Money.parseYuan(yuan);
    }
}
