package dev.sevenstar.payment.payout;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.WITHDRAWING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.ABookOfAShop;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.payout.PayoutAccounts.PayoutAccount;
import dev.sevenstar.payment.payout.Withdrawal.State;
import dev.sevenstar.payment.simulated.Behaviour;
import dev.sevenstar.payment.simulated.Manner;
import dev.sevenstar.payment.simulated.SimulatedPartners;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.support.Jobsite;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** 990 are available. */
@Tag("database")
class WithdrawTest extends ABookOfAShop {

    private static final PayoutAccount BANK = new PayoutAccount(7, "中国工商银行宁波分行 恒固 ****0021");

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    PartnerCalls calls;

    @Autowired
    SimulatedPartners partners;

    @Autowired
    Audit audit;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Jobsite jobs;

    private Withdraw withdraw;

    @BeforeEach
    void an_account_that_is_the_shops_own() {
        PayoutAccounts own = of -> of == shop ? List.of(BANK) : List.of();
        withdraw = new Withdraw(withdrawals, List.of(own), ledger, calls, audit, events, clock);
    }

    @AfterEach
    void the_bank_is_well() {
        partners.behave(new Manner(Partner.BANK, Behaviour.AT_ONCE, 5, false, false));
    }

    @Test
    void what_is_asked_for_is_on_its_way_and_then_gone() {
        var id = ask("800", UUID.randomUUID().toString());
        assertThat(ledger.balance(shop, AVAILABLE)).isEqualTo(yuan("190"));
        assertThat(ledger.balance(shop, WITHDRAWING)).isEqualTo(yuan("800"));
        jobs.run();
        assertThat(ledger.balance(shop, WITHDRAWING)).isEqualTo(yuan("0"));
        assertThat(state(id)).isEqualTo(State.DONE);
    }

    @Test
    void what_the_bank_refuses_is_available_again() {
        partners.behave(new Manner(Partner.BANK, Behaviour.REFUSES, 5, false, false));
        var id = ask("800", UUID.randomUUID().toString());
        jobs.run();
        assertThat(ledger.balance(shop, AVAILABLE)).isEqualTo(yuan("990"));
        assertThat(ledger.balance(shop, WITHDRAWING)).isEqualTo(yuan("0"));
        assertThat(state(id)).isEqualTo(State.REFUSED);
    }

    @Test
    void a_form_sent_twice_takes_once() {
        var form = UUID.randomUUID().toString();
        assertThat(ask("400", form)).isEqualTo(ask("400", form));
        assertThat(ledger.balance(shop, AVAILABLE)).isEqualTo(yuan("590"));
    }

    @Test
    void too_little_too_much_or_to_somebody_else() {
        assertRefused("99.99", BANK.id(), "payment.refused.withdraw-least");
        assertRefused("990.01", BANK.id(), "payment.refused.withdraw-above");
        assertRefused("500", 8, "payment.refused.withdraw-account");
        assertThat(withdrawals.page(shop, null, 10).rows()).isEmpty();
    }

    @Test
    void eight_tabs_at_once_never_take_more_than_there_is() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> tab = this::takesTwoHundred;
            var taken = 0;
            for (var each : pool.invokeAll(Stream.generate(() -> tab).limit(8).toList())) if (each.get()) taken++;
            assertThat(taken).isEqualTo(4);
        } finally {
            pool.shutdown();
        }
        assertThat(ledger.balance(shop, AVAILABLE)).isEqualTo(yuan("190"));
        assertThat(ledger.balance(shop, WITHDRAWING)).isEqualTo(yuan("800"));
        assertThat(withdrawals.page(shop, null, 10).rows()).hasSize(4);
    }

    private boolean takesTwoHundred() {
        try {
            ask("200", UUID.randomUUID().toString());
            return true;
        } catch (Refused refused) {
            assertThat(refused.key()).isEqualTo("payment.refused.withdraw-above");
            return false;
        }
    }

    private void assertRefused(String amount, long account, String key) {
        var request = new Withdraw.Request(
                account, yuan(amount), 1, "陈恒", UUID.randomUUID().toString());
        assertThatThrownBy(() -> transaction.execute(status -> withdraw.ask(shop, request)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private long ask(String amount, String form) {
        var request = new Withdraw.Request(BANK.id(), yuan(amount), 1, "陈恒", form);
        return Objects.requireNonNull(transaction.execute(status -> withdraw.ask(shop, request)));
    }

    private State state(long id) {
        return withdrawals.find(shop, id).orElseThrow().state();
    }
}
