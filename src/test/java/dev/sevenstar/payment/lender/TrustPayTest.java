package dev.sevenstar.payment.lender;

import static dev.sevenstar.payment.MethodCode.TRUST_PAY;
import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.simulated.Behaviour;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Trust pay from placing to the repaid bank. */
@Tag("database")
class TrustPayTest extends ALenderLends {

    @Test
    void the_bank_pays_in_full_at_receipt_and_is_repaid_with_its_service_fee() {
        place(TRUST_PAY, 0);
        assertThat(plan().mayShip()).isTrue();
        receive();
        assertThat(plan().state()).isEqualTo(PlanState.SETTLED);
        assertThat(balance(AVAILABLE)).isEqualTo("8000.00");
        assertThat(loan().dueOn()).isEqualTo(LocalDate.of(2026, 4, 4));
        assertThat(loan().payable().toYuan()).isEqualTo("8048.00");
        repayAll();
        assertThat(loan().state()).isEqualTo(LoanState.REPAID);
        assertThat(balance(AVAILABLE)).isEqualTo("8000.00");
        assertThat(clearing(Partner.TRUST_BANK)).isEqualTo("-8000.00");
    }

    @Test
    void what_is_refunded_comes_from_the_shop_and_is_not_repaid() {
        place(TRUST_PAY, 0);
        receive();
        refund("1000");
        assertThat(balance(AVAILABLE)).isEqualTo("7000.00");
        assertThat(loan().payable().toYuan()).isEqualTo("7042.00");
        repayAll();
        assertThat(loan().state()).isEqualTo(LoanState.REPAID);
    }

    @Test
    void a_buyer_who_does_not_repay_is_the_banks_affair() {
        place(TRUST_PAY, 0);
        receive();
        on("2026-04-20");
        clocks.look();
        clocks.look();
        assertThat(loan().state()).isEqualTo(LoanState.OVERDUE);
        assertThat(balance(AVAILABLE)).isEqualTo("8000.00");
        repayAll();
        assertThat(loan().state()).isEqualTo(LoanState.REPAID);
    }

    @Test
    void a_bank_that_has_paid_too_much_gets_it_back_and_pays_what_is_left() {
        behave(Partner.TRUST_BANK, Behaviour.BY_HAND);
        place(TRUST_PAY, 0);
        partners.decide(Partner.TRUST_BANK, "L800000T" + plan().key().number(), true, "");
        jobs.run();
        receive();
        refund("1000");
        partners.decide(Partner.TRUST_BANK, "P800000T" + plan().key().number(), true, "");
        partners.decide(Partner.TRUST_BANK, "P700000T" + plan().key().number(), true, "");
        jobs.run();
        assertThat(balance(AVAILABLE)).isEqualTo("7000.00");
        assertThat(plan().state()).isEqualTo(PlanState.SETTLED);
        assertThat(loan().payable().toYuan()).isEqualTo("7042.00");
    }

    @Test
    void a_bank_that_refuses_what_it_promised_is_asked_until_it_pays() {
        place(TRUST_PAY, 0);
        behave(Partner.TRUST_BANK, Behaviour.REFUSES);
        receive();
        assertThat(balance(AVAILABLE)).isEqualTo("0.00");
        clock.forward(Duration.ofMinutes(61));
        jobs.run();
        refund("1000");
        clock.forward(Duration.ofMinutes(121));
        jobs.run();
        assertThat(plan().state()).isEqualTo(PlanState.OPEN);
        behave(Partner.TRUST_BANK, Behaviour.AT_ONCE);
        clock.forward(Duration.ofDays(1));
        jobs.run();
        assertThat(plan().state()).isEqualTo(PlanState.SETTLED);
        assertThat(balance(AVAILABLE)).isEqualTo("7000.00");
        assertThat(clearing(Partner.TRUST_BANK)).isEqualTo("-7000.00");
        clock.forward(Duration.ofDays(2));
        jobs.run();
        assertThat(balance(AVAILABLE)).isEqualTo("7000.00");
    }
}
