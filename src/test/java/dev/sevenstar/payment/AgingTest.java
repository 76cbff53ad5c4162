package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.credit.Aging;
import dev.sevenstar.payment.credit.NewReceipt.Meant;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who owed what since when, on any day; whatever happens later, the past stays. */
@Tag("database")
class AgingTest extends BuysOnCredit {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 15);

    @Autowired
    Aging aging;

    @Autowired
    TakeBackReceipt takeBack;

    @Test
    void debts_grow_older_and_fall_into_the_next_column_on_the_31st_61st_and_91st_day() {
        grant("1000", new NetDays(45));
        received("300");
        assertThat(on(BEGIN.plusDays(30)).upTo30()).isEqualTo(yuan("300"));
        assertThat(on(BEGIN.plusDays(31)).upTo60()).isEqualTo(yuan("300"));
        assertThat(on(BEGIN.plusDays(60)).upTo60()).isEqualTo(yuan("300"));
        assertThat(on(BEGIN.plusDays(61)).upTo90()).isEqualTo(yuan("300"));
        assertThat(on(BEGIN.plusDays(91)).older()).isEqualTo(yuan("300"));
        assertThat(on(BEGIN.plusDays(45)).overdue()).isEqualTo(Money.ZERO);
        assertThat(on(BEGIN.plusDays(46)).overdue()).isEqualTo(yuan("300"));
        assertThat(aging.on(shop, BEGIN.minusDays(1))).isEmpty();
    }

    @Test
    void a_payment_changes_the_days_from_then_on_and_none_before() {
        grant("1000", new NetDays(45));
        received("300");
        today(BEGIN.plusDays(40));
        payBill.pay(receipt("100", Meant.OLDEST_FIRST));
        assertThat(on(BEGIN.plusDays(39)).all()).isEqualTo(yuan("300"));
        assertThat(on(BEGIN.plusDays(40)).upTo60()).isEqualTo(yuan("200"));
    }

    /** Any trade at all: on every day the sum is what the ledger said was receivable that day. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_sum_of_every_day_is_what_the_ledger_said_on_that_day(long seed) {
        var random = new Random(seed);
        grant("1000000", new NetDays(1 + random.nextInt(60)));
        var told = new LinkedHashMap<LocalDate, Money>();
        var plans = new ArrayList<ShopKey>();
        var receipts = new ArrayList<ShopKey>();
        for (var day = BEGIN; day.isBefore(BEGIN.plusDays(130)); day = day.plusDays(1 + random.nextInt(9))) {
            today(day);
            act(random, plans, receipts);
            told.put(day, ledger.balance(shop, AccountKind.RECEIVABLE));
        }
        assertThat(sums(told)).isEqualTo(told);
        assertThat(told.values()).anyMatch(Money::isPositive);
    }

    private void act(Random random, List<ShopKey> received, List<ShopKey> receipts) {
        switch (random.nextInt(5)) {
            case 0, 1 ->
                received.add(received(Money.ofFen(1 + random.nextInt(900_000)).toYuan()));
            case 2 -> {
                var open = bills.sums(shop).unpaid().fen();
                if (open > 0)
                    receipts.add(payBill.pay(
                            receipt(Money.ofFen(1 + random.nextLong(open)).toYuan(), Meant.OLDEST_FIRST)));
            }
            case 3 -> {
                if (received.isEmpty()) return;
                var plan = received.get(random.nextInt(received.size()));
                var most = plans.get(plan).owed().fen();
                if (most > 0) plans.change(plan, each -> each.refund(Money.ofFen(1 + random.nextLong(most))));
            }
            default -> {
                if (!receipts.isEmpty())
                    takeBack.takeBack(receipts.remove(random.nextInt(receipts.size())), 1, "陈恒", "记错了");
            }
        }
    }

    private Map<LocalDate, Money> sums(Map<LocalDate, Money> told) {
        var sums = new LinkedHashMap<LocalDate, Money>();
        told.keySet()
                .forEach(day -> sums.put(day, Aging.sum(aging.on(shop, day)).all()));
        return sums;
    }

    private Aging.Owed on(LocalDate day) {
        return aging.on(shop, day).get(0);
    }
}
