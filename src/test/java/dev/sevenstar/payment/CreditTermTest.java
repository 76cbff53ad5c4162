package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.payment.credit.LineRefused;
import dev.sevenstar.payment.credit.LineState;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.payment.credit.PaymentTerm.SettlementDay;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Buying on a line that the shop granted, from placing to the paid bill. */
@Tag("database")
class CreditTermTest extends BuysOnCredit {

    /** Worked example 6. */
    @Test
    void an_order_that_does_not_fit_is_told_how_much_is_missing_and_fits_when_another_becomes_cheaper() {
        grant("100000", new NetDays(45));
        var first = order("60000");
        assertThatThrownBy(() -> order("50000"))
                .isInstanceOfSatisfying(LineRefused.class, refused -> assertThat(refused.args())
                        .containsExactly(yuan("40000"), yuan("10000")));
        plans.change(
                first, plan -> plan.reprice(Methods.of(MethodCode.CREDIT_TERM).shape(), yuan("45000"), Money.ZERO));
        order("50000");
        assertThat(lines.get(shop, buyer).free()).isEqualTo(yuan("5000"));
    }

    @Test
    void receipts_of_a_period_are_one_bill_and_paying_it_frees_the_line() {
        grant("1000", new SettlementDay(1, 31));
        receive(order("300"));
        today(LocalDate.of(2026, 1, 20));
        receive(order("200"));
        var bill = bill();
        assertThat(bill.dueOn()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(bill.amount()).isEqualTo(yuan("500"));
        assertThat(ledger.balance(shop, AccountKind.RECEIVABLE)).isEqualTo(yuan("500"));

        pay(bill, "350");
        assertThat(bills.items(bill.key())).extracting(Bills.Item::open).containsExactly(Money.ZERO, yuan("150"));
        assertThat(lines.get(shop, buyer).occupied()).isEqualTo(yuan("150"));
        assertThat(ledger.balance(shop, AccountKind.RECEIVABLE)).isEqualTo(yuan("150"));
        assertThatThrownBy(() -> pay(bill, "150.01")).isInstanceOf(Refused.class);

        pay(bill, "150");
        assertThat(lines.get(shop, buyer).occupied()).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(shop, AccountKind.DIRECT)).isEqualTo(yuan("500"));
    }

    @Test
    void a_late_bill_freezes_the_line_until_it_is_paid() {
        grant("1000", new NetDays(10));
        receive(order("300"));
        today(LocalDate.of(2026, 1, 25));
        lateness.look();
        assertThat(lines.get(shop, buyer).state()).isEqualTo(LineState.OPEN);
        clock.forward(Duration.ofDays(1));
        lateness.look();
        lateness.look();
        assertThat(lines.get(shop, buyer).state()).isEqualTo(LineState.FROZEN_OVERDUE);
        assertThat(lines.get(shop, buyer).overdueCount()).isEqualTo(1);
        assertThatThrownBy(() -> order("1")).isInstanceOf(LineRefused.class);
        pay(bill(), "300");
        assertThat(lines.get(shop, buyer).state()).isEqualTo(LineState.OPEN);
    }

    @Test
    void what_the_seller_froze_stays_frozen() {
        grant("1000", new NetDays(10));
        receive(order("300"));
        lines.freeze(shop, buyer, true, 1, "陈恒", "");
        pay(bill(), "300");
        assertThat(lines.get(shop, buyer).state()).isEqualTo(LineState.FROZEN);
    }

    @Test
    void a_limit_cannot_go_below_what_is_occupied() {
        grant("1000", new NetDays(10));
        order("600");
        assertThatThrownBy(() -> grant("599.99", new NetDays(10))).isInstanceOf(Refused.class);
        grant("600", new NetDays(10));
        assertThat(lines.get(shop, buyer).free()).isEqualTo(Money.ZERO);
    }

    @Test
    void goods_that_go_back_are_neither_on_the_bill_nor_on_the_line() {
        grant("1000", new NetDays(10));
        var order = order("600");
        receive(order);
        plans.change(order, plan -> plan.refund(yuan("200")));
        assertThat(bill().open()).isEqualTo(yuan("400"));
        assertThat(lines.get(shop, buyer).occupied()).isEqualTo(yuan("400"));
        assertThat(ledger.balance(shop, AccountKind.RECEIVABLE)).isEqualTo(yuan("400"));
    }

    @Test
    void of_many_orders_at_once_only_what_fits_is_placed() throws Exception {
        grant("1000", new NetDays(10));
        var pool = Executors.newFixedThreadPool(8);
        try {
            var work = IntStream.range(0, 16)
                    .mapToObj(i -> (Callable<Integer>) () -> fits("150") ? 1 : 0)
                    .toList();
            var placed = 0;
            for (var each : pool.invokeAll(work)) placed += each.get();
            assertThat(placed).isEqualTo(6);
        } finally {
            pool.shutdown();
        }
        assertThat(lines.get(shop, buyer).occupied()).isEqualTo(yuan("900"));
    }

    private boolean fits(String yuan) {
        try {
            order(yuan);
            return true;
        } catch (LineRefused full) {
            return false;
        }
    }
}
