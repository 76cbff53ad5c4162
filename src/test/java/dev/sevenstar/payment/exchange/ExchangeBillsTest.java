package dev.sevenstar.payment.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.payment.exchange.BillFace.Range;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.simulated.Behaviour;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bills of exchange from the buyer's offer to the money. */
@Tag("database")
class ExchangeBillsTest extends BuysByExchange {

    @Autowired
    RemindOfExchange reminders;

    @Autowired
    JdbcClient jdbc;

    @Test
    void several_bills_pay_an_order_and_each_is_money_on_its_day() {
        var order = toPay("1000");
        var first = signed(order, "600");
        assertThat(plans.get(shop, order).mayShip()).isFalse();
        var second = signed(order, "400");
        assertThat(plans.get(shop, order).mayShip()).isTrue();
        has(AccountKind.BILL_RECEIVABLE, "1000");
        today(DUE);
        present(first);
        has(AccountKind.BILL_RECEIVABLE, "400");
        has(AccountKind.DIRECT, "600");
        theBooksAreTrue();
        present(second);
        has(AccountKind.BILL_RECEIVABLE, "0");
        has(AccountKind.DIRECT, "1000");
        assertThat(plans.get(shop, order).state()).isEqualTo(PlanState.SETTLED);
        assertThat(exchange.deeds(second))
                .extracting(Deed::state)
                .containsExactly(
                        BillState.OFFERED, BillState.ENDORSED, BillState.SIGNED, BillState.PRESENTED, BillState.PAID);
        theBooksAreTrue();
    }

    @Test
    void one_bill_pays_several_bills_of_account_and_the_rest_stays_open() {
        grant("10000", new NetDays(10));
        plans.received(shop, place(MethodCode.BILL_COLLECT, "300"));
        today(LocalDate.of(2026, 1, 16));
        plans.received(shop, place(MethodCode.BILL_COLLECT, "500"));
        var asked = bills.ofBuyer(shop, buyer).get(0).number();
        var key = offer(
                face(number(), null, "450", DUE), targets.ofBill(buyer, asked).targets());
        assertThat(exchange.targets(key)).extracting(Target::amount).containsExactly(yuan("300"), yuan("150"));
        assertThat(Target.sum(targets.ofBill(buyer, asked).targets())).isEqualTo(yuan("350"));
        jobs.run();
        sign.sign(key, chen());
        has(AccountKind.RECEIVABLE, "350");
        has(AccountKind.BILL_RECEIVABLE, "450");
        assertThat(lines.get(shop, buyer).occupied()).isEqualTo(yuan("350"));
        today(DUE);
        present(key);
        has(AccountKind.DIRECT, "450");
        theBooksAreTrue();
    }

    @Test
    void a_dishonoured_bill_stays_in_hand_until_the_buyer_has_paid_it() {
        var order = toPay("1000");
        var key = signed(order, "1000");
        today(DUE);
        bank(Behaviour.REFUSES);
        present(key);
        assertThat(state(key)).isEqualTo(BillState.DISHONOURED);
        has(AccountKind.BILL_RECEIVABLE, "1000");
        has(AccountKind.DIRECT, "0");
        present.recourse(key, chen());
        assertThatThrownBy(() -> present.recovered(key, " ", chen())).isInstanceOf(Refused.class);
        present.recovered(key, "转账 8812", chen());
        has(AccountKind.BILL_RECEIVABLE, "0");
        has(AccountKind.DIRECT, "1000");
        assertThat(plans.get(shop, order).state()).isEqualTo(PlanState.SETTLED);
        theBooksAreTrue();
    }

    @Test
    void a_discount_costs_what_was_shown_and_the_bank_has_it() {
        var order = toPay("100000");
        var key = signed(order, "100000");
        today(DUE.minusDays(90));
        var rate = new Rate(360);
        assertThatThrownBy(() -> present.discount(key, rate, yuan("899.99"), chen()))
                .isInstanceOf(Refused.class);
        present.discount(key, rate, yuan("900"), chen());
        has(AccountKind.FEE_EXPENSE, "900");
        has(AccountKind.DIRECT, "99100");
        has(AccountKind.BILL_RECEIVABLE, "0");
        theBooksAreTrue();
    }

    @Test
    void a_bill_is_taken_once_in_the_whole_market_unless_it_came_back() {
        var number = number();
        var order = toPay("2000");
        var first = offer(face(number, new Range(1, 50_000), "500", DUE), open(order));
        assertThatThrownBy(() -> offer(face(number, new Range(50_000, 99_999), "500", DUE), open(order)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> offer(face(number, null, "500", DUE), open(order)))
                .isInstanceOf(Refused.class);
        offer(face(number, new Range(50_001, 100_000), "500", DUE), open(order));
        jobs.run();
        sign.refuse(first, "区间不对", chen());
        var again = offer(face(number, new Range(1, 50_000), "500", DUE), open(order));
        offer.withdraw(again, wang());
        jobs.run();
        assertThat(state(again)).isEqualTo(BillState.WITHDRAWN);
        assertThatThrownBy(() -> sign.sign(again, chen())).isInstanceOf(Refused.class);
        has(AccountKind.BILL_RECEIVABLE, "0");
    }

    @Test
    void no_bill_is_worth_more_than_what_it_is_for() {
        var order = toPay("1000");
        assertThatThrownBy(() -> offer(face(number(), null, "1000.01", DUE), open(order)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.args())
                        .containsExactly(yuan("1000"), yuan("1000.01")));
        offer(face(number(), null, "700", DUE), open(order));
        assertThat(Target.sum(open(order))).isEqualTo(yuan("300"));
        assertThatThrownBy(() -> offer(face(number(), null, "100", DUE), List.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_was_called_off_meanwhile_cannot_be_signed() {
        var order = toPay("1000");
        var key = offer(face(number(), null, "1000", DUE), open(order));
        jobs.run();
        plans.change(shop, order, plan -> plan.cancel());
        assertThatThrownBy(() -> sign.sign(key, chen())).isInstanceOf(Refused.class);
        assertThat(state(key)).isEqualTo(BillState.ENDORSED);
        sign.refuse(key, "订单已取消", chen());
    }

    @Test
    void a_shop_is_reminded_a_week_before_the_day_before_and_on_the_day() {
        var order = toPay("1000");
        signed(order, "1000");
        assertThat(lettersOn(DUE.minusDays(8))).isEmpty();
        assertThat(lettersOn(DUE.minusDays(7))).hasSize(1);
        reminders.write();
        assertThat(lettersOn(DUE.minusDays(2))).hasSize(1);
        assertThat(lettersOn(DUE.minusDays(1))).hasSize(2);
        assertThat(lettersOn(DUE)).hasSize(3);
        assertThat(lettersOn(DUE.plusDays(9))).hasSize(3).first().asString().contains("¥1,000.00", "2026-06-15");
    }

    private List<String> lettersOn(LocalDate day) {
        today(day);
        reminders.write();
        return jdbc.sql("select body from mail where recipient = :to order by id")
                .param("to", factory.owner().email())
                .query(String.class)
                .list();
    }

    @Test
    void a_bill_that_falls_due_on_a_holiday_is_paid_on_the_next_working_day() {
        var order = toPay("1000");
        var saturday = LocalDate.of(2026, 6, 13);
        var key = offer(face(number(), null, "1000", saturday), open(order));
        assertThat(exchange.get(key).payOn()).isEqualTo(LocalDate.of(2026, 6, 15));
        jobs.run();
        sign.sign(key, chen());
        assertThat(exchange.maturing(shop, LocalDate.of(2026, 6, 15), LocalDate.of(2026, 6, 15), 10))
                .extracting(each -> each.bill().key())
                .containsExactly(key);
    }
}
