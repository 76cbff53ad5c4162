package dev.sevenstar.payment.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.GiveMoneyBack;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.MoneyReturn;
import dev.sevenstar.payment.MoneyReturns;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.shared.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money goes back for an order of a thousand that bills of exchange pay. */
@Tag("database")
class ExchangeRefundsTest extends BuysByExchange {

    @Autowired
    GiveMoneyBack giveBack;

    @Autowired
    MoneyReturns returns;

    @Test
    void before_its_day_a_bill_is_worth_less_to_the_shop_and_the_sides_settle_it() {
        var order = toPay("1000");
        var bill = signed(order, "1000");
        giveBack(order, "200");
        has(AccountKind.BILL_RECEIVABLE, "800");
        var back = returns.of(shop, order).get(0);
        assertThat(back.way()).isEqualTo(MoneyReturn.Way.EXCHANGE);
        assertThat(back.state()).isEqualTo(MoneyReturn.State.OWED);
        today(DUE);
        present(bill);
        has(AccountKind.DIRECT, "800");
        has(AccountKind.BILL_RECEIVABLE, "0");
        assertThat(plans.get(shop, order).state()).isEqualTo(PlanState.SETTLED);
        giveBack(order, "800");
        has(AccountKind.DIRECT, "0");
        theBooksAreTrue();
    }

    @Test
    void what_one_bill_brought_helps_to_give_back_more_than_the_other_is_worth() {
        var order = toPay("1000");
        var first = signed(order, "600");
        var second = signed(order, "400");
        today(DUE);
        present(first);
        giveBack(order, "700");
        has(AccountKind.BILL_RECEIVABLE, "0");
        has(AccountKind.DIRECT, "300");
        theBooksAreTrue();
        present(second);
        has(AccountKind.DIRECT, "300");
        assertThat(plans.get(shop, order).state()).isEqualTo(PlanState.SETTLED);
        assertThatThrownBy(() -> giveBack(order, "300.01")).isInstanceOf(Refused.class);
        theBooksAreTrue();
    }

    @Test
    void all_of_it_leaves_nothing_for_the_other_bill_to_bring() {
        var order = toPay("1000");
        var first = signed(order, "600");
        var second = signed(order, "400");
        today(DUE);
        present(first);
        giveBack(order, "1000");
        has(AccountKind.DIRECT, "0");
        present(second);
        has(AccountKind.DIRECT, "0");
        has(AccountKind.BILL_RECEIVABLE, "0");
        theBooksAreTrue();
    }

    @Test
    void an_account_whose_rest_is_waived_is_settled_by_the_bill_that_was_money_before() {
        grant("10000", new NetDays(10));
        var order = place(MethodCode.BILL_COLLECT, "1000");
        plans.received(shop, order);
        var bill = offer(face(number(), null, "600", DUE), open(order));
        jobs.run();
        sign.sign(bill, chen());
        today(DUE);
        present(bill);
        giveBack(order, "400");
        assertThat(plans.get(shop, order).state()).isEqualTo(PlanState.SETTLED);
        has(AccountKind.DIRECT, "600");
        has(AccountKind.RECEIVABLE, "0");
        assertThat(lines.get(shop, buyer).occupied()).isEqualTo(yuan("0"));
        theBooksAreTrue();
    }

    private void giveBack(long order, String yuan) {
        giveBack.give(shop, order, "claim " + yuan + " " + order, yuan(yuan));
    }
}
