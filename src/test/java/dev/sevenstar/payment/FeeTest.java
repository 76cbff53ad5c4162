package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.Fee.Bearer;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FeeTest {

    @Test
    void floor_and_cap_hold() {
        var fee = new Fee(new Rate(100), Bearer.SHOP, Money.parseYuan("1"), Money.parseYuan("50"));
        assertThat(fee.on(Money.parseYuan("20"))).isEqualTo(Money.parseYuan("1"));
        assertThat(fee.on(Money.parseYuan("2050"))).isEqualTo(Money.parseYuan("20.50"));
        assertThat(fee.on(Money.parseYuan("9000"))).isEqualTo(Money.parseYuan("50"));
        assertThat(fee.on(Money.ZERO)).isEqualTo(Money.ZERO);
    }

    @Test
    void half_a_fen_is_rounded_up() {
        assertThat(Fee.of(new Rate(50), Bearer.SHOP).on(Money.ofFen(100))).isEqualTo(Money.ofFen(1));
        assertThat(Fee.of(new Rate(49), Bearer.SHOP).on(Money.ofFen(100))).isEqualTo(Money.ZERO);
    }

    @Property
    void refunds_in_parts_give_back_the_whole_fee_in_the_end(
            @ForAll @LongRange(min = 2, max = 100_000_000) long amount,
            @ForAll @IntRange(min = 1, max = 500) int basisPoints,
            @ForAll @LongRange(min = 1, max = 100_000_000) long first) {
        var paid = Money.ofFen(amount);
        var fee = Fee.of(new Rate(basisPoints), Bearer.SHOP).on(paid);
        var part = Fee.returned(fee, paid, Money.ofFen(Math.min(first, amount)));
        assertThat(part.fen()).isBetween(0L, fee.fen());
        assertThat(Fee.returned(fee, paid, paid)).isEqualTo(fee);
    }
}
