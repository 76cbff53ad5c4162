package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.Fee.Bearer;
import dev.sevenstar.payment.credit.PaymentTerm;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.payment.credit.PaymentTerm.SettlementDay;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of the trade's rules, with their figures. */
class WorkedExamplesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 15);

    @Test
    void thirty_seventy_adds_the_freight_to_the_stage_that_carries_the_shipment() {
        assertThat(amounts(MethodCode.STAGED_37, "12345.67", "88")).containsExactly(yuan("3703.70"), yuan("8729.97"));
    }

    @Test
    void thirty_sixty_ten_leaves_the_remainder_to_the_last() {
        assertThat(amounts(MethodCode.STAGED_361, "999.99", "0"))
                .containsExactly(yuan("300.00"), yuan("599.99"), yuan("100.00"));
    }

    @Test
    void the_card_fee_is_the_shops_where_it_enabled_cards() {
        var paid = planned(MethodCode.CREDIT_CARD, new Fee(new Rate(100), Bearer.SHOP, null, null), "2000", "50");
        assertThat(paid.payable()).isEqualTo(yuan("2050.00"));
        assertThat(paid.fee()).isEqualTo(yuan("20.50"));
        assertThat(paid.amount().minus(paid.fee())).isEqualTo(yuan("2029.50"));
        assertThat(Fee.returned(paid.fee(), paid.amount(), yuan("1000"))).isEqualTo(yuan("10.00"));
    }

    @Test
    void the_card_fee_is_the_buyers_elsewhere() {
        var paid = planned(MethodCode.CREDIT_CARD, new Fee(new Rate(100), Bearer.BUYER, null, null), "2000", "50");
        assertThat(paid.payable()).isEqualTo(yuan("2070.50"));
        assertThat(paid.amount()).isEqualTo(yuan("2050.00"));
        assertThat(paid.fee()).isEqualTo(Money.ZERO);
    }

    @Test
    void platform_credit_costs_half_a_per_cent_and_is_free_for_thirty_days() {
        var part = planned(MethodCode.CREDIT_BUY, Fee.of(new Rate(50), Bearer.SHOP), "8000", "0");
        assertThat(part.fee()).isEqualTo(yuan("40.00"));
        assertThat(LocalDate.of(2026, 3, 5).plusDays(part.days())).isEqualTo(LocalDate.of(2026, 4, 4));
    }

    @Test
    void a_settlement_day_is_the_last_of_a_shorter_month() {
        assertDue(new SettlementDay(1, 31), LocalDate.of(2026, 2, 28));
    }

    @Test
    void two_months_are_counted_in_fixed_pairs() {
        assertDue(new SettlementDay(2, 20), LocalDate.of(2026, 3, 20));
    }

    @Test
    void net_days_are_counted_from_the_receipt() {
        assertDue(new NetDays(45), LocalDate.of(2026, 3, 1));
    }

    private static void assertDue(PaymentTerm term, LocalDate due) {
        assertThat(term.dueFor(RECEIVED)).isEqualTo(due);
    }

    private static List<Money> amounts(MethodCode method, String goods, String freight) {
        return Methods.of(method).shape().instalments(yuan(goods), yuan(freight), Fee.NONE).stream()
                .map(Instalment::amount)
                .toList();
    }

    private static Instalment planned(MethodCode method, Fee fee, String goods, String freight) {
        return Methods.of(method)
                .shape()
                .instalments(yuan(goods), yuan(freight), fee)
                .get(0);
    }

    private static Money yuan(String typed) {
        return Money.parseYuan(typed);
    }
}
