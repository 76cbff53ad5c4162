package dev.sevenstar.payment.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.exchange.BillFace.Range;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.Refused;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExchangeBillTest {

    private static final String NUMBER = "131020000123420260305123456789";
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 5);
    private static final LocalDate DUE = LocalDate.of(2026, 9, 5);

    @Test
    void a_bill_is_endorsed_signed_presented_and_paid() {
        var bill = offered();
        assertThatThrownBy(() -> bill.sign(ISSUED)).isInstanceOf(Refused.class);
        bill.endorsed(ISSUED);
        bill.sign(ISSUED);
        assertThat(bill.state().isHeld()).isTrue();
        assertThatThrownBy(() -> bill.present(DUE.minusDays(1))).isInstanceOf(Refused.class);
        bill.present(DUE);
        bill.paid(DUE);
        assertThatThrownBy(() -> bill.dishonoured("x", DUE)).isInstanceOf(Refused.class);
    }

    @Test
    void a_dishonoured_bill_is_asked_for_from_the_one_who_endorsed_it() {
        var bill = signed();
        bill.present(DUE);
        bill.dishonoured("账户余额不足", DUE);
        bill.recourse(DUE);
        bill.recovered(DUE.plusDays(9));
        assertThat(bill.state()).isEqualTo(BillState.RECOVERED);
        assertThat(bill.reason()).isEqualTo("账户余额不足");
    }

    @Test
    void discounting_costs_the_days_that_are_left() {
        var bill = signed();
        // 100 000.00 × 2.40 % × 90 / 360
        assertThat(bill.discount(new Rate(240), DUE.minusDays(90))).isEqualTo(Money.parseYuan("99400.00"));
        assertThat(bill.interest()).isEqualTo(Money.parseYuan("600.00"));
        assertThatThrownBy(() -> signed().discount(new Rate(240), DUE)).isInstanceOf(Refused.class);
    }

    @Test
    void a_bill_runs_for_six_months_and_an_old_one_for_a_year() {
        assertThatThrownBy(() -> face(ISSUED, DUE.plusDays(1), null)).isInstanceOf(Refused.class);
        assertThat(face(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 12, 31), null))
                .isNotNull();
        assertThatThrownBy(() -> face(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 7, 2), null))
                .isInstanceOf(Refused.class);
        assertThat(BillFace.latest(LocalDate.of(2025, 8, 31))).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void a_part_of_a_bill_is_worth_its_range() {
        assertThat(face(ISSUED, DUE, new Range(1, 10_000_000))).isNotNull();
        assertThatThrownBy(() -> face(ISSUED, DUE, new Range(501, 1_000))).isInstanceOf(Refused.class);
    }

    @Test
    void the_same_bill_or_an_overlapping_part_is_known_again() {
        var whole = face(ISSUED, DUE, null);
        assertThat(whole.isSameAs(face(ISSUED, DUE, new Range(1, 10_000_000)))).isTrue();
        assertThat(face(ISSUED, DUE, new Range(1, 10_000_000))
                        .isSameAs(face(ISSUED, DUE, new Range(10_000_001, 20_000_000))))
                .isFalse();
    }

    @Test
    void what_cannot_be_endorsed_is_not_offered() {
        assertThatThrownBy(() -> ExchangeBill.offer(1, 2, face(ISSUED, DUE, null), DUE))
                .isInstanceOf(Refused.class);
    }

    @Property
    void interest_is_never_more_than_the_bill_and_falls_with_the_days(
            @ForAll @IntRange(max = 3600) int rate, @ForAll @LongRange(min = 2, max = 180) long days) {
        var bill = signed();
        var interest = bill.interest(new Rate(rate), DUE.minusDays(days));
        assertThat(interest).isLessThanOrEqualTo(bill.face().amount());
        assertThat(bill.interest(new Rate(rate), DUE.minusDays(days - 1))).isLessThanOrEqualTo(interest);
    }

    private static ExchangeBill signed() {
        var bill = offered();
        bill.endorsed(ISSUED);
        bill.sign(ISSUED);
        return bill;
    }

    private static ExchangeBill offered() {
        return ExchangeBill.offer(1, 2, face(ISSUED, DUE, null), ISSUED);
    }

    private static BillFace face(LocalDate issued, LocalDate due, @Nullable Range range) {
        return new BillFace(
                NUMBER,
                range,
                "成都锦程机电有限公司",
                "中国工商银行成都分行",
                "102651000012",
                Money.parseYuan("100000"),
                issued,
                due,
                true);
    }
}
