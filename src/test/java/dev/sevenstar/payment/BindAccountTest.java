package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.bound.AccountKind;
import dev.sevenstar.payment.bound.AccountState;
import dev.sevenstar.payment.bound.Bank;
import dev.sevenstar.payment.bound.BoundAccount;
import dev.sevenstar.payment.bound.BoundAccounts;
import dev.sevenstar.payment.bound.NewAccount;
import dev.sevenstar.payment.payout.Withdraw;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.audit.Actor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop's accounts are proved before money goes there, and exclude how it may collect. */
@HouseTest
@Tag("database")
class BindAccountTest {

    private static final Map<String, String> TO_COMPANY = Map.of("company", "on", "personal", "");
    private static final Map<String, String> TO_PERSON = Map.of("company", "", "personal", "on");

    private record Chen(long personId, String personName) implements Actor {}

    @Autowired
    BindAccount bind;

    @Autowired
    BoundAccounts accounts;

    @Autowired
    TakeMethod take;

    @Autowired
    Withdraw withdraw;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Jobsite jobs;

    @Autowired
    MovableClock clock;

    private final long shop = Ids.next();
    private final Actor chen = new Chen(1, "陈恒");

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    @Test
    void naming_the_amount_that_came_in_proves_an_account() {
        var account = sent(company("33010120300400500"));
        assertThat(account.masked()).isEqualTo("**** 0500");
        assertThat(accounts.numberOf(account)).isEqualTo("33010120300400500");
        assertThat(bind.confirm(shop, account.id(), account.amount())).isTrue();
        assertThat(accounts.verified(shop, AccountKind.COMPANY_BANK)).isPresent();
    }

    @Test
    void after_three_wrong_amounts_it_is_of_no_use() {
        var account = sent(company("33010120300400500"));
        for (int tried = 0; tried < BoundAccount.TRIES; tried++)
            assertThat(bind.confirm(shop, account.id(), Money.parseYuan("1.23")))
                    .isFalse();
        assertThat(accounts.get(shop, account.id()).state()).isEqualTo(AccountState.FAILED);
        assertRefused("payment.refused.account-state", () -> bind.confirm(shop, account.id(), account.amount()));
    }

    @Test
    void the_time_to_name_it_ends() {
        var account = sent(company("33010120300400500"));
        clock.forward(BoundAccounts.TIME_TO_NAME.plus(Duration.ofMinutes(1)));
        assertRefused("payment.refused.account-late", () -> bind.confirm(shop, account.id(), account.amount()));
    }

    @Test
    void another_account_takes_the_place_once_it_is_proved() {
        var first = verified(company("33010120300400500"));
        var second = sent(company("33010120300400600"));
        assertThat(accounts.get(shop, first.id()).isVerified()).isTrue();
        bind.confirm(shop, second.id(), second.amount());
        assertThat(accounts.of(shop)).extracting(BoundAccount::id).containsExactly(second.id());
    }

    @Test
    void transfers_need_the_account_they_go_to_and_keep_it() {
        assertRefused("payment.needs.company-account", () -> enable(MethodCode.BANK_TRANSFER, TO_COMPANY));
        var account = verified(company("33010120300400500"));
        enable(MethodCode.BANK_TRANSFER, TO_COMPANY);
        assertRefused("payment.refused.account-collects", () -> bind.remove(shop, account.id()));
        take.stop(shop, MethodCode.BANK_TRANSFER);
        bind.remove(shop, account.id());
        assertThat(accounts.of(shop)).isEmpty();
    }

    @Test
    void an_enterprise_alipay_excludes_collecting_by_a_personal_one() {
        verified(alipay(AccountKind.ALIPAY_ENTERPRISE));
        assertRefused("payment.needs.personal-alipay", () -> enable(MethodCode.BANK_TRANSFER, TO_PERSON));
    }

    @Test
    void collecting_by_a_personal_alipay_excludes_an_enterprises_however_far_it_got() {
        verified(alipay(AccountKind.ALIPAY_PERSONAL));
        var enterprise = sent(alipay(AccountKind.ALIPAY_ENTERPRISE));
        enable(MethodCode.BANK_TRANSFER, TO_PERSON);
        assertRefused(
                "payment.refused.personal-mode-on", () -> bind.confirm(shop, enterprise.id(), enterprise.amount()));
        assertRefused("payment.refused.personal-mode-on", () -> bind.bind(shop, alipay(AccountKind.ALIPAY_ENTERPRISE)));
    }

    @Test
    void money_can_be_paid_out_to_what_is_proved_and_keeps_it_while_it_is_on_its_way() {
        assertThat(withdraw.accounts(shop)).isEmpty();
        var account = verified(company("33010120300400500"));
        assertThat(withdraw.accounts(shop).get(0).name()).contains("0500").doesNotContain("33010120300400500");
        jdbc.sql("""
                insert into payment_withdrawal (shop_id, id, request_key, amount_fen, account_id, account_name, state,
                    asked_at, by_id, by_name, reason)
                values (:shop, :shop, 'once', 10000, :account, '', 'ASKED', now(), 1, '', '')""").param("shop", shop).param("account", account.id()).update();
        assertRefused("payment.refused.account-needed", () -> bind.remove(shop, account.id()));
    }

    @Test
    void another_shops_account_is_nowhere() {
        var account = sent(company("33010120300400500"));
        assertThatThrownBy(() -> bind.remove(Ids.next(), account.id())).isInstanceOf(RuntimeException.class);
        assertThat(accounts.get(shop, account.id()).state()).isEqualTo(AccountState.SENT);
    }

    private void enable(MethodCode code, Map<String, String> settings) {
        take.enable(shop, code, 1, chen, settings);
    }

    private BoundAccount verified(NewAccount typed) {
        var account = sent(typed);
        bind.confirm(shop, account.id(), account.amount());
        return accounts.get(shop, account.id());
    }

    private BoundAccount sent(NewAccount typed) {
        var account = bind.bind(shop, typed);
        jobs.run();
        return accounts.get(shop, account.id());
    }

    private static NewAccount company(String number) {
        return new NewAccount(AccountKind.COMPANY_BANK, "宁波恒固紧固件有限公司", number, Bank.ICBC, "102332000012");
    }

    private static NewAccount alipay(AccountKind kind) {
        return new NewAccount(kind, "陈恒", "chen@example.test", null, "");
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
