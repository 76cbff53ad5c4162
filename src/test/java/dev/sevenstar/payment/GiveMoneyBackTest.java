package dev.sevenstar.payment;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.DIRECT;
import static dev.sevenstar.payment.ledger.AccountKind.ESCROW_HELD;
import static dev.sevenstar.payment.ledger.AccountKind.FEE_EXPENSE;
import static dev.sevenstar.payment.ledger.AccountKind.UNMATCHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.Fee.Bearer;
import dev.sevenstar.payment.MoneyReturn.State;
import dev.sevenstar.payment.MoneyReturn.Way;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Overdrawn;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.simulated.Behaviour;
import dev.sevenstar.payment.simulated.Manner;
import dev.sevenstar.payment.simulated.SimulatedPartners;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Money goes back the way it came, once, whatever the partner does. */
@HouseTest
@Tag("database")
class GiveMoneyBackTest {

    @Autowired
    Plans plans;

    @Autowired
    PayOnline payOnline;

    @Autowired
    GiveMoneyBack giveBack;

    @Autowired
    MoneyReturns returns;

    @Autowired
    SimulatedPartners partners;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Jobsite jobs;

    @Autowired
    MovableClock clock;

    private final long shop = Ids.next();
    private final long order = Ids.next();

    @AfterEach
    void all_is_well_again() {
        behave(Behaviour.AT_ONCE, false);
        clock.reset();
    }

    @Test
    void what_is_held_goes_back_through_the_partner_who_collected_it() {
        open(MethodCode.ESCROW, Fee.NONE, "100", "8");
        payOnline(1, Partner.ALIPAY);
        giveBack.give(shop, order, "claim 1", yuan("30"));
        assertThat(held()).isEqualTo(yuan("78"));
        assertThat(only().state()).isEqualTo(State.ASKED);
        jobs.run();
        assertThat(only().state()).isEqualTo(State.DONE);
        assertThat(only().collected()).startsWith("C");
    }

    @Test
    void the_same_occasion_gives_back_once() {
        open(MethodCode.ESCROW, Fee.NONE, "100", "8");
        payOnline(1, Partner.ALIPAY);
        giveBack.give(shop, order, "claim 1", yuan("30"));
        giveBack.give(shop, order, "claim 1", yuan("30"));
        assertThat(held()).isEqualTo(yuan("78"));
        giveBack.give(shop, order, "claim 2", yuan("78"));
        assertThat(held()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> giveBack.give(shop, order, "claim 3", yuan("0.01")))
                .isInstanceOf(Refused.class);
    }

    /** Worked example 3, the shop bears the fee. */
    @Test
    void half_a_refund_gives_the_shop_half_of_the_fee_back() {
        open(MethodCode.CREDIT_CARD, Fee.of(new Rate(100), Bearer.SHOP), "2000", "50");
        payOnline(1, Partner.CARD_ACQUIRER);
        plans.received(shop, order);
        assertThat(balance(AVAILABLE)).isEqualTo(yuan("2029.50"));
        giveBack.give(shop, order, "claim 1", yuan("1000"));
        assertThat(balance(AVAILABLE)).isEqualTo(yuan("1039.50"));
        assertThat(balance(FEE_EXPENSE)).isEqualTo(yuan("10.50"));
        assertThat(only().amount()).isEqualTo(yuan("1000"));
    }

    /** Worked example 3, the buyer bore it. */
    @Test
    void what_the_buyer_bore_on_top_goes_back_in_proportion() {
        open(MethodCode.CREDIT_CARD, Fee.of(new Rate(100), Bearer.BUYER), "2000", "50");
        payOnline(1, Partner.CARD_ACQUIRER);
        giveBack.give(shop, order, "claim 1", yuan("1000"));
        assertThat(only().amount()).isEqualTo(yuan("1010"));
        giveBack.give(shop, order, "claim 2", yuan("1050"));
        assertThat(returns.of(shop, order).stream().map(MoneyReturn::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(yuan("2070.50"));
    }

    @Test
    void stages_go_back_each_the_way_it_came() {
        open(MethodCode.STAGED_37, Fee.NONE, "1000", "0");
        payOnline(1, Partner.ALIPAY);
        plans.change(shop, order, Plan::stageDone);
        plans.change(shop, order, plan -> plan.pay(2, yuan("700"), Times.now(clock)));
        giveBack.give(shop, order, "claim 1", yuan("1000"));
        assertThat(returns.of(shop, order)).extracting(MoneyReturn::way).containsExactly(Way.PARTNER, Way.TRANSFER);
        assertThat(returns.of(shop, order)).extracting(MoneyReturn::amount).containsExactly(yuan("300"), yuan("700"));
        assertThat(balance(DIRECT)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_transfer_is_back_when_a_person_says_where_to_find_it() {
        open(MethodCode.BANK_TRANSFER, Fee.NONE, "100", "0");
        plans.change(shop, order, plan -> plan.pay(1, yuan("100"), Times.now(clock)));
        giveBack.give(shop, order, "claim 1", yuan("40"));
        var key = only().key();
        assertThat(only().state()).isEqualTo(State.OWED);
        assertThatThrownBy(() -> returns.confirm(key, 1, "陈恒", " ")).isInstanceOf(Refused.class);
        returns.confirm(key, 1, "陈恒", "流水 20260305");
        assertThat(only().state()).isEqualTo(State.DONE);
        assertThatThrownBy(() -> returns.confirm(key, 1, "陈恒", "流水 20260305")).isInstanceOf(Refused.class);
    }

    @Test
    void a_lender_lends_less_and_what_is_on_account_is_owed_no_more() {
        open(MethodCode.TRUST_PAY, Fee.NONE, "100", "0");
        plans.change(shop, order, Plan::agree);
        giveBack.give(shop, order, "claim 1", yuan("40"));
        assertThat(only().way()).isEqualTo(Way.LENDER);
        jobs.run();
        assertThat(only().state()).isEqualTo(State.DONE);
        assertThat(plans.get(shop, order).owed()).isEqualTo(yuan("60"));
    }

    @Test
    void a_partner_that_is_down_gives_back_later_and_once() {
        open(MethodCode.ESCROW, Fee.NONE, "100", "8");
        payOnline(1, Partner.ALIPAY);
        behave(Behaviour.DOWN, false);
        giveBack.give(shop, order, "claim 1", yuan("30"));
        jobs.run();
        assertThat(only().state()).isEqualTo(State.ASKED);
        behave(Behaviour.AT_ONCE, true);
        clock.forward(Duration.ofHours(2));
        jobs.run();
        partners.repeat(Partner.ALIPAY, only().callKey());
        jobs.run();
        assertThat(only().state()).isEqualTo(State.DONE);
        assertThat(held()).isEqualTo(yuan("78"));
    }

    @Test
    void a_partner_that_refuses_is_asked_again_and_at_last_by_people() {
        open(MethodCode.ESCROW, Fee.NONE, "100", "8");
        payOnline(1, Partner.ALIPAY);
        behave(Behaviour.REFUSES, false);
        giveBack.give(shop, order, "claim 1", yuan("30"));
        jobs.run();
        assertThat(only().state()).isEqualTo(State.REFUSED);
        for (int day = 0; day < 5; day++) {
            clock.forward(Duration.ofDays(1));
            jobs.run();
        }
        assertThat(only().attempt()).isEqualTo(MoneyReturns.MOST_ATTEMPTS);
        assertThat(returns.refused(only().key(), 1)).isEmpty();
        behave(Behaviour.AT_ONCE, false);
        clock.forward(Duration.ofDays(9));
        jobs.run();
        assertThat(only().state()).isEqualTo(State.REFUSED);
        returns.askAgain(only().key());
        assertThatThrownBy(() -> returns.askAgain(only().key())).isInstanceOf(Refused.class);
        jobs.run();
        assertThat(only().state()).isEqualTo(State.DONE);
        assertThat(held()).isEqualTo(yuan("78"));
    }

    @Test
    void money_that_came_too_late_is_nobodys_until_it_is_back() {
        open(MethodCode.ESCROW, Fee.NONE, "100", "8");
        var key = begin(1);
        jobs.run();
        plans.change(shop, order, Plan::cancel);
        behave(Behaviour.REFUSES, false);
        partners.decide(Partner.ALIPAY, key, true, "");
        jobs.run();
        assertThat(balance(UNMATCHED)).isEqualTo(yuan("108"));
        behave(Behaviour.AT_ONCE, false);
        returns.askAgain(only().key());
        jobs.run();
        assertThat(balance(UNMATCHED)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_shop_that_has_spent_it_cannot_give_it_back() {
        open(MethodCode.ESCROW, Fee.NONE, "100", "8");
        payOnline(1, Partner.ALIPAY);
        plans.received(shop, order);
        spend("100");
        assertThatThrownBy(() -> giveBack.give(shop, order, "claim 1", yuan("30")))
                .isInstanceOf(Overdrawn.class);
        assertThat(returns.of(shop, order)).isEmpty();
        assertThat(plans.get(shop, order).refundable()).isEqualTo(yuan("108"));
    }

    private void open(MethodCode method, Fee fee, String goods, String freight) {
        plans.open(new NewPlan(shop, order, Ids.next(), method, fee, yuan(goods), yuan(freight)));
    }

    private void payOnline(int number, Partner partner) {
        var key = begin(number);
        jobs.run();
        partners.decide(partner, key, true, "");
        jobs.run();
    }

    private String begin(int number) {
        var page = payOnline.begin(shop, order, number);
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private void behave(Behaviour behaviour, boolean twice) {
        partners.behave(new Manner(Partner.ALIPAY, behaviour, 5, twice, false));
    }

    private void spend(String yuan) {
        var posting = Posting.of(shop, "spent", PostingKind.WITHDRAWAL, LocalDate.of(2026, 3, 5))
                .move(yuan(yuan), Account.of(AVAILABLE), Account.of(AccountKind.WITHDRAWING))
                .done();
        transaction.executeWithoutResult(status -> ledger.post(posting));
    }

    private MoneyReturn only() {
        assertThat(returns.of(shop, order)).hasSize(1);
        return returns.of(shop, order).get(0);
    }

    private Money held() {
        return balance(ESCROW_HELD);
    }

    private Money balance(AccountKind kind) {
        return ledger.balance(shop, kind);
    }

    private static Money yuan(String typed) {
        return Money.parseYuan(typed);
    }
}
