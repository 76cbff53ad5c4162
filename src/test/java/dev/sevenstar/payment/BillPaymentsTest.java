package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.credit.BillQuery;
import dev.sevenstar.payment.credit.BillQuery.View;
import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.payment.credit.LineState;
import dev.sevenstar.payment.credit.NewReceipt;
import dev.sevenstar.payment.credit.NewReceipt.Meant;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.payment.credit.PaymentTerm.SettlementDay;
import dev.sevenstar.payment.credit.ReceiptWay;
import dev.sevenstar.payment.credit.Receipts;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money for bills: what it is shared out over, and what happens when it never came. */
@Tag("database")
class BillPaymentsTest extends BuysOnCredit {

    @Autowired
    Receipts receipts;

    @Autowired
    TakeBackReceipt takeBack;

    @Test
    void what_is_due_first_is_paid_first() {
        grant("10000", new SettlementDay(1, 20));
        received("300");
        today(LocalDate.of(2026, 2, 3));
        received("500");
        var receipt = payBill.pay(receipt("400", Meant.OLDEST_FIRST));
        assertThat(bills.ofBuyer(shop, buyer)).extracting(bill -> bill.open()).containsExactly(Money.ZERO, yuan("400"));
        assertThat(receipts.items(receipt)).extracting(Receipts.Item::amount).containsExactly(yuan("300"), yuan("100"));
        assertThat(count(View.UNPAID)).isEqualTo(1);
        assertThat(count(View.PAID)).isEqualTo(1);
    }

    @Test
    void chosen_bills_and_orders_are_paid_and_no_others() {
        grant("10000", new SettlementDay(1, 20));
        received("300");
        today(LocalDate.of(2026, 2, 3));
        received("500");
        var chosen = received("200");
        var later = bills.ofBuyer(shop, buyer).get(1);
        payBill.pay(receipt("150", new Meant(Set.of(), Set.of(chosen.id()))));
        assertThat(bills.items(later.key())).extracting(Bills.Item::open).containsExactly(yuan("500"), yuan("50"));
        pay(later, "550");
        assertThat(bills.ofBuyer(shop, buyer)).extracting(bill -> bill.open()).containsExactly(yuan("300"), Money.ZERO);
        assertThat(lines.get(shop, buyer).occupied()).isEqualTo(yuan("300"));
    }

    @Test
    void more_than_is_open_is_refused_and_nothing_is_booked() {
        grant("1000", new NetDays(10));
        received("300");
        assertThatThrownBy(() -> payBill.pay(receipt("300.01", Meant.OLDEST_FIRST)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.args())
                        .containsExactly(yuan("300"), yuan("300.01")));
        assertThatThrownBy(() -> payBill.pay(receipt("0", Meant.OLDEST_FIRST))).isInstanceOf(Refused.class);
        assertThat(ledger.balance(shop, AccountKind.DIRECT)).isEqualTo(Money.ZERO);
        assertThat(bill().open()).isEqualTo(yuan("300"));
    }

    @Test
    void a_form_handed_in_twice_or_by_many_at_once_pays_once() throws Exception {
        grant("1000", new NetDays(10));
        received("300");
        var form = receipt("100", Meant.OLDEST_FIRST);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var work = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<ShopKey>) () -> payBill.pay(form))
                    .toList();
            for (var each : pool.invokeAll(work)) each.get();
        } finally {
            pool.shutdown();
        }
        assertThat(bill().open()).isEqualTo(yuan("200"));
        assertThat(receipts.ofBill(bill().key())).hasSize(1);
    }

    @Test
    void a_receipt_taken_back_is_a_reversal_and_everything_is_owed_again() {
        grant("1000", new NetDays(10));
        received("300");
        var receipt = pay(bill(), "300");
        assertThat(count(View.UNPAID)).isZero();
        takeBack.takeBack(receipt, 1, "陈恒", "记错了");
        assertThat(bill().open()).isEqualTo(yuan("300"));
        assertThat(count(View.UNPAID)).isEqualTo(1);
        assertThat(lines.get(shop, buyer).occupied()).isEqualTo(yuan("300"));
        assertThat(ledger.balance(shop, AccountKind.RECEIVABLE)).isEqualTo(yuan("300"));
        assertThat(ledger.balance(shop, AccountKind.DIRECT)).isEqualTo(Money.ZERO);
        assertThat(receipts.ofBill(bill().key()).get(0).backNote()).isEqualTo("记错了");
        assertThatThrownBy(() -> takeBack.takeBack(receipt, 1, "陈恒", "再来一次")).isInstanceOf(Refused.class);
        pay(bill(), "300");
        assertThat(bill().isPaid()).isTrue();
    }

    @Test
    void what_partners_collected_is_theirs_to_answer_for_and_cash_is_nobodys() {
        grant("1000", new NetDays(10));
        var plan = received("300");
        pay(bill(), "100");
        payBill.pay(new NewReceipt(
                shop,
                buyer,
                yuan("200"),
                Meant.forBill(bill().id()),
                ReceiptWay.ONLINE,
                LocalDate.of(2026, 1, 15),
                "",
                "online",
                0,
                ""));
        assertThat(bill().isPaid()).isTrue();
        assertThat(ledger.balance(shop, AccountKind.DIRECT)).isEqualTo(yuan("300"));
        assertThat(ledger.balance(shop, new Account(AccountKind.CLEARING, Partner.ALIPAY.number())))
                .isEqualTo(Money.ofFen(-200_00));
        assertThat(ledger.balance(shop, AccountKind.OUTSIDE)).isEqualTo(Money.ofFen(-100_00));
        plans.change(plan, each -> each.refund(yuan("50")));
        assertThat(ledger.balance(shop, AccountKind.DIRECT)).isEqualTo(yuan("250"));
        assertThat(ledger.balance(shop, AccountKind.OUTSIDE)).isEqualTo(Money.ofFen(-50_00));
        theBooksAreTrue();
    }

    @Test
    void what_was_refunded_meanwhile_cannot_be_taken_back() {
        grant("1000", new NetDays(10));
        var plan = received("300");
        var receipt = pay(bill(), "300");
        plans.change(plan, each -> each.refund(yuan("50")));
        assertThatThrownBy(() -> takeBack.takeBack(receipt, 1, "陈恒", "记错了")).isInstanceOf(Refused.class);
        assertThat(receipts.get(receipt).isBack()).isFalse();
    }

    @Test
    void nothing_is_taken_back_that_the_limit_has_no_room_for() {
        grant("300", new NetDays(10));
        received("300");
        var receipt = pay(bill(), "300");
        order("1");
        assertThatThrownBy(() -> takeBack.takeBack(receipt, 1, "陈恒", "记错了"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.args()).containsExactly(yuan("301")));
    }

    @Test
    void a_late_payment_taken_back_closes_the_line_again_and_counts_once() {
        grant("1000", new NetDays(10));
        received("300");
        today(LocalDate.of(2026, 1, 26));
        lateness.look();
        var receipt = pay(bill(), "300");
        assertThat(lines.get(shop, buyer).state()).isEqualTo(LineState.OPEN);
        takeBack.takeBack(receipt, 1, "陈恒", "退票");
        lateness.look();
        assertThat(lines.get(shop, buyer).state()).isEqualTo(LineState.FROZEN_OVERDUE);
        assertThat(lines.get(shop, buyer).overdueCount()).isEqualTo(1);
    }

    @Test
    void paid_in_time_by_a_mistake_is_late_when_it_is_taken_back_after_the_day() {
        grant("1000", new NetDays(10));
        received("300");
        var receipt = pay(bill(), "300");
        today(LocalDate.of(2026, 1, 28));
        lateness.look();
        assertThat(lines.get(shop, buyer).overdueCount()).isZero();
        takeBack.takeBack(receipt, 1, "陈恒", "记错了");
        lateness.look();
        assertThat(lines.get(shop, buyer).state()).isEqualTo(LineState.FROZEN_OVERDUE);
        assertThat(lines.get(shop, buyer).overdueCount()).isEqualTo(1);
    }

    @Test
    void goods_that_all_go_back_settle_the_late_bill_and_open_the_line() {
        grant("1000", new NetDays(10));
        var plan = received("300");
        today(LocalDate.of(2026, 1, 26));
        lateness.look();
        plans.change(plan, each -> each.refund(yuan("300")));
        assertThat(count(View.UNPAID)).isZero();
        assertThat(lines.get(shop, buyer).state()).isEqualTo(LineState.OPEN);
    }

    private int count(View view) {
        return bills.ofShop(shop, new BillQuery(view, null, 0, null), 50).rows().size();
    }
}
