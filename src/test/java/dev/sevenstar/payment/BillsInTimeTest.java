package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sevenstar.payment.credit.Bill;
import dev.sevenstar.payment.credit.BillState;
import dev.sevenstar.payment.credit.LineState;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.payment.credit.PaymentTerm.SettlementDay;
import dev.sevenstar.payment.credit.Reminders;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bills as the days go by: periods, reminders, and the line that freezes and thaws by itself. */
@Tag("database")
class BillsInTimeTest extends BuysOnCredit {

    @Autowired
    Reminders reminders;

    @Autowired
    JdbcClient jdbc;

    @Test
    void each_reminder_is_written_once_however_often_somebody_looks() throws Exception {
        grant("1000", new NetDays(30));
        received("300");
        var due = LocalDate.of(2026, 2, 14);
        assertThat(lettersOn(due.minusDays(4))).isEmpty();
        assertThat(lettersOn(due.minusDays(3))).hasSize(1);
        assertThat(lettersOn(due.minusDays(2))).hasSize(1);
        assertThat(lettersOn(due)).hasSize(2);
        today(due.plusDays(1));
        var pool = Executors.newFixedThreadPool(2);
        try {
            var one = pool.submit(reminders::write);
            var other = pool.submit(reminders::write);
            one.get();
            other.get();
        } finally {
            pool.shutdown();
        }
        assertThat(letters()).hasSize(3);
        assertThat(lettersOn(due.plusDays(7))).hasSize(4);
        assertThat(lettersOn(due.plusDays(60))).hasSize(4);
        assertThat(letters().get(0)).contains("¥300.00", "2026-02-14", "/my/bills/" + bill().number());
    }

    @Test
    void days_on_which_nobody_looked_are_not_made_up_for() {
        grant("1000", new NetDays(30));
        received("300");
        assertThat(lettersOn(LocalDate.of(2026, 2, 16))).hasSize(1);
        assertThat(lettersOn(LocalDate.of(2026, 2, 21))).hasSize(2);
    }

    @Test
    void nobody_is_reminded_of_what_is_paid() {
        grant("1000", new NetDays(30));
        received("300");
        pay(bill(), "300");
        assertThat(lettersOn(LocalDate.of(2026, 2, 14))).isEmpty();
    }

    @Test
    void receipts_of_a_period_and_no_others_are_on_its_bill_over_month_ends_leap_day_and_new_year() {
        today(LocalDate.of(2027, 12, 31));
        grant("10000", new SettlementDay(1, 31));
        received("100");
        today(LocalDate.of(2028, 1, 1));
        received("200");
        today(LocalDate.of(2028, 1, 31));
        received("300");
        today(LocalDate.of(2028, 2, 29));
        received("400");
        assertThat(bills.ofBuyer(shop, buyer))
                .extracting(Bill::amount, Bill::dueOn)
                .containsExactly(
                        tuple(yuan("100"), LocalDate.of(2028, 1, 31)),
                        tuple(yuan("500"), LocalDate.of(2028, 2, 29)),
                        tuple(yuan("400"), LocalDate.of(2028, 3, 31)));
        lateness.look();
        assertThat(lines.get(shop, buyer).overdueCount()).isEqualTo(1);
        today(LocalDate.of(2028, 3, 1));
        lateness.look();
        assertThat(lines.get(shop, buyer).overdueCount()).isEqualTo(2);
    }

    @Test
    void another_term_leaves_the_bills_there_are_and_makes_a_new_one() {
        grant("10000", new NetDays(30));
        received("100");
        grant("10000", new NetDays(60));
        received("200");
        assertThat(bills.ofBuyer(shop, buyer))
                .extracting(Bill::dueOn)
                .containsExactly(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 3, 16));
    }

    @Test
    void a_bill_is_open_then_soon_due_then_late_then_paid() {
        grant("1000", new NetDays(30));
        received("300");
        var due = LocalDate.of(2026, 2, 14);
        assertThat(bill().stateOn(due.minusDays(8))).isEqualTo(BillState.OPEN);
        assertThat(bill().stateOn(due.minusDays(7))).isEqualTo(BillState.SOON);
        assertThat(bill().stateOn(due)).isEqualTo(BillState.SOON);
        assertThat(bill().stateOn(due.plusDays(1))).isEqualTo(BillState.LATE);
        pay(bill(), "300");
        assertThat(bill().stateOn(due.plusDays(1))).isEqualTo(BillState.PAID);
    }

    @Test
    void a_part_does_not_open_the_line_and_two_late_bills_open_it_with_the_second() {
        grant("1000", new NetDays(10));
        received("300");
        today(LocalDate.of(2026, 1, 16));
        received("200");
        today(LocalDate.of(2026, 1, 27));
        lateness.look();
        var two = bills.ofBuyer(shop, buyer);
        assertThat(lines.get(shop, buyer).overdueCount()).isEqualTo(2);
        pay(two.get(0), "300");
        pay(two.get(1), "199.99");
        assertThat(lines.get(shop, buyer).state()).isEqualTo(LineState.FROZEN_OVERDUE);
        pay(two.get(1), "0.01");
        assertThat(lines.get(shop, buyer).state()).isEqualTo(LineState.OPEN);
    }

    @Test
    void what_is_to_come_in_between_two_days() {
        grant("1000", new NetDays(10));
        received("300");
        today(LocalDate.of(2026, 1, 20));
        received("200");
        assertThat(bills.dueBetween(shop, LocalDate.of(2026, 1, 25), LocalDate.of(2026, 1, 29)))
                .extracting(Bill::open)
                .containsExactly(yuan("300"));
    }

    private List<String> lettersOn(LocalDate day) {
        today(day);
        reminders.write();
        reminders.write();
        return letters();
    }

    private List<String> letters() {
        return jdbc.sql("select body from mail where recipient = :to order by id")
                .param("to", wang.email())
                .query(String.class)
                .list();
    }
}
