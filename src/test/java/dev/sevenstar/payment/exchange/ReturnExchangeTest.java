package dev.sevenstar.payment.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.GiveMoneyBack;
import dev.sevenstar.payment.InstalmentState;
import dev.sevenstar.payment.MoneyReturn;
import dev.sevenstar.payment.MoneyReturns;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.shared.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a bill of exchange paid is refunded. */
@Tag("database")
class ReturnExchangeTest extends BuysByExchange {

    @Autowired
    GiveMoneyBack giveBack;

    @Autowired
    MoneyReturns returns;

    @Autowired
    ReturnExchange back;

    @Test
    void a_bill_whose_order_was_refunded_goes_back_and_can_pay_another() {
        var order = toPay("1000");
        var key = signed(order, "1000");
        assertThat(back.isOwedBack(key)).isFalse();
        assertThatThrownBy(() -> back.giveBack(key, chen())).isInstanceOf(Refused.class);
        refund(order, "1000");
        assertThat(back.isOwedBack(key)).isTrue();
        back.giveBack(key, chen());
        assertThat(state(key)).isEqualTo(BillState.RETURNED);
        assertThat(returns.of(shop, order)).extracting(MoneyReturn::state).containsExactly(MoneyReturn.State.DONE);
        assertThat(returns.of(shop, order).get(0).note())
                .isEqualTo(exchange.get(key).bill().face().number());
        assertThat(exchange.maturing(shop, DUE, DUE, 10)).isEmpty();
        has(AccountKind.BILL_RECEIVABLE, "0");
        theBooksAreTrue();
        var other = toPay("1000");
        var again = offer(exchange.get(key).bill().face(), open(other));
        assertThat(state(again)).isEqualTo(BillState.OFFERED);
    }

    @Test
    void the_money_is_back_when_the_last_of_several_bills_is() {
        var order = toPay("1000");
        var first = signed(order, "600");
        var second = signed(order, "400");
        refund(order, "1000");
        back.giveBack(first, chen());
        assertThat(returns.of(shop, order)).extracting(MoneyReturn::state).containsExactly(MoneyReturn.State.OWED);
        back.giveBack(second, chen());
        assertThat(returns.of(shop, order)).extracting(MoneyReturn::state).containsExactly(MoneyReturn.State.DONE);
    }

    @Test
    void a_bill_that_the_shop_kept_and_paid_for_does_not_go_back() {
        var order = toPay("1000");
        var key = signed(order, "1000");
        refund(order, "1000");
        returns.confirm(returns.of(shop, order).get(0).key(), 1, "陈恒", "转账 8812");
        assertThat(back.isOwedBack(key)).isFalse();
        assertThatThrownBy(() -> back.giveBack(key, chen())).isInstanceOf(Refused.class);
        assertThat(state(key)).isEqualTo(BillState.SIGNED);
        today(DUE);
        present(key);
        assertThat(state(key)).isEqualTo(BillState.PAID);
        theBooksAreTrue();
    }

    @Test
    void a_refund_takes_from_the_bills_in_hand_first_and_then_from_what_others_brought() {
        var order = toPay("1000");
        var first = signed(order, "600");
        var second = signed(order, "400");
        today(DUE);
        present(first);
        refund(order, "300");
        has(AccountKind.BILL_RECEIVABLE, "100");
        has(AccountKind.DIRECT, "600");
        refund(order, "200");
        has(AccountKind.BILL_RECEIVABLE, "0");
        has(AccountKind.DIRECT, "500");
        theBooksAreTrue();
        present(second);
        has(AccountKind.DIRECT, "500");
        assertThat(plans.get(shop, order).state()).isEqualTo(PlanState.SETTLED);
        theBooksAreTrue();
        refund(order, "500");
        has(AccountKind.DIRECT, "0");
        assertThat(plans.get(shop, order).get(1).state()).isEqualTo(InstalmentState.REFUNDED);
        theBooksAreTrue();
    }

    private void refund(long order, String yuan) {
        giveBack.give(shop, order, "claim " + order + " " + yuan, yuan(yuan));
    }
}
