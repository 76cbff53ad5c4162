package dev.sevenstar.payment.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.payment.credit.PaymentTerm.SettlementDay;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaymentTermTest {

    @Property
    void a_receipt_lies_in_its_period_and_is_due_after_it(
            @ForAll @IntRange(min = 1, max = 3) int months,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(min = 0, max = 5000) int since) {
        var received = LocalDate.of(2020, 1, 1).plusDays(since);
        var term = new SettlementDay(months, day);
        var period = term.periodOf(received);
        assertThat(received).isBetween(period.first(), period.last());
        assertThat(term.dueFor(received)).isAfter(period.last());
        assertThat(term.dueFor(period.first())).isEqualTo(term.dueFor(period.last()));
    }

    @Test
    void quarters_are_those_of_the_calendar() {
        var term = new SettlementDay(3, 10);
        assertThat(term.dueFor(LocalDate.of(2026, 11, 23))).isEqualTo(LocalDate.of(2027, 1, 10));
        assertThat(term.dueFor(LocalDate.of(2026, 1, 1))).isEqualTo(LocalDate.of(2026, 4, 10));
    }

    @Test
    void the_thirty_first_is_the_twenty_ninth_in_a_leap_february() {
        assertThat(new SettlementDay(1, 31).dueFor(LocalDate.of(2028, 1, 31))).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(new NetDays(1).dueFor(LocalDate.of(2028, 2, 28))).isEqualTo(LocalDate.of(2028, 2, 29));
    }
}
