package dev.sevenstar.payment.ledger;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.CLEARING;
import static dev.sevenstar.payment.ledger.AccountKind.ESCROW_HELD;
import static dev.sevenstar.payment.ledger.AccountKind.FEE_EXPENSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.support.HouseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@Tag("database")
class LedgerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final Account ALIPAY = new Account(CLEARING, 1);

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    private final long shop = Ids.next();

    @Test
    void a_happening_told_twice_is_booked_once() {
        assertThat(post(paid("one", "100"))).isTrue();
        assertThat(post(paid("one", "100"))).isFalse();
        assertThat(ledger.balance(shop, ESCROW_HELD)).isEqualTo(Money.parseYuan("100"));
        assertThat(ledger.balance(shop, ALIPAY)).isEqualTo(Money.parseYuan("-100"));
    }

    @Test
    void what_is_not_there_cannot_leave_and_leaves_no_trace() {
        post(paid("one", "100"));
        assertThatThrownBy(() -> post(released("two", "100.01", "0"))).isInstanceOf(Overdrawn.class);
        assertThat(ledger.balance(shop, ESCROW_HELD)).isEqualTo(Money.parseYuan("100"));
        assertThat(post(released("two", "100", "1"))).isTrue();
        assertThat(ledger.balance(shop, AVAILABLE)).isEqualTo(Money.parseYuan("99"));
        assertThat(ledger.balance(shop, FEE_EXPENSE)).isEqualTo(Money.parseYuan("1"));
    }

    @Test
    void a_posting_is_taken_back_once() {
        post(paid("one", "100"));
        assertThat(reverse("one", "back")).isTrue();
        assertThat(reverse("one", "back")).isFalse();
        assertThat(reverse("one", "back again")).isFalse();
        assertThat(ledger.balance(shop, ESCROW_HELD)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(shop, ALIPAY)).isEqualTo(Money.ZERO);
    }

    @Test
    void of_many_who_take_the_last_money_at_once_only_so_many_get_it() throws Exception {
        post(paid("in", "5"));
        post(released("free", "5", "0"));
        var takers = IntStream.range(0, 16)
                .mapToObj(i -> (Callable<Integer>) () -> taken(i) ? 1 : 0)
                .toList();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var got = 0;
            for (var each : pool.invokeAll(takers)) got += each.get();
            assertThat(got).isEqualTo(5);
        } finally {
            pool.shutdown();
        }
        assertThat(ledger.balance(shop, AVAILABLE)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_posting_out_of_balance_cannot_be_made() {
        assertThatThrownBy(() -> new Posting(
                        shop,
                        "x",
                        PostingKind.PAYMENT,
                        TODAY,
                        0,
                        0,
                        null,
                        List.of(
                                new Entry(ALIPAY, Money.parseYuan("-1")),
                                new Entry(Account.of(AVAILABLE), Money.parseYuan("1.01")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean taken(int who) {
        try {
            return post(Posting.of(shop, "taken " + who, PostingKind.WITHDRAWAL, TODAY)
                    .move(Money.parseYuan("1"), Account.of(AVAILABLE), ALIPAY)
                    .done());
        } catch (Overdrawn gone) {
            return false;
        }
    }

    private Posting paid(String key, String yuan) {
        return Posting.of(shop, key, PostingKind.PAYMENT, TODAY)
                .move(Money.parseYuan(yuan), ALIPAY, Account.of(ESCROW_HELD))
                .done();
    }

    private Posting released(String key, String yuan, String fee) {
        return Posting.of(shop, key, PostingKind.RELEASE, TODAY)
                .move(Money.parseYuan(yuan), Account.of(ESCROW_HELD), Account.of(AVAILABLE))
                .fee(Money.parseYuan(fee), Account.of(AVAILABLE), 1)
                .done();
    }

    private boolean post(Posting posting) {
        return Boolean.TRUE.equals(transaction.execute(status -> ledger.post(posting)));
    }

    private boolean reverse(String original, String key) {
        return Boolean.TRUE.equals(transaction.execute(status -> ledger.reverse(shop, original, key, TODAY)));
    }
}
