package dev.sevenstar.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FreightRateTest {

    @Test
    void the_first_units_cost_the_first_fee_and_each_begun_lot_the_next() {
        var rate = FreightRate.everywhere(10, "8", 5, "2.50");
        assertThat(rate.fee(1)).isEqualTo(Money.parseYuan("8"));
        assertThat(rate.fee(10)).isEqualTo(Money.parseYuan("8"));
        assertThat(rate.fee(11)).isEqualTo(Money.parseYuan("10.50"));
        assertThat(rate.fee(20)).isEqualTo(Money.parseYuan("13"));
    }

    /** Worked example 7 of the rules of trade and payment. */
    @Test
    void three_kilograms_and_a_fifth_cost_fifteen_fifty() {
        assertThat(FreightRate.everywhere(1_000, "8.00", 1_000, "2.50").fee(3_200))
                .isEqualTo(Money.parseYuan("15.50"));
    }

    @Test
    void the_consignment_minimum_is_the_least() {
        var rate = new FreightRate(
                Area.EVERYWHERE, 1000, Money.parseYuan("3"), 1000, Money.parseYuan("1"), Money.parseYuan("50"));
        assertThat(rate.fee(5_000)).isEqualTo(Money.parseYuan("50"));
        assertThat(rate.fee(60_000)).isEqualTo(Money.parseYuan("62"));
    }

    @Property
    void more_never_costs_less_and_nothing_goes_below_the_least(
            @ForAll @IntRange(min = 1, max = 100_000) int firstUnits,
            @ForAll @LongRange(min = 0, max = 100_000) long firstFen,
            @ForAll @IntRange(min = 1, max = 100_000) int nextUnits,
            @ForAll @LongRange(min = 0, max = 10_000) long nextFen,
            @ForAll @LongRange(min = 0, max = 200_000) long leastFen,
            @ForAll @LongRange(min = 1, max = 1_000_000) long units) {
        var rate = new FreightRate(
                Area.EVERYWHERE,
                firstUnits,
                Money.ofFen(firstFen),
                nextUnits,
                Money.ofFen(nextFen),
                Money.ofFen(leastFen));
        assertThat(rate.fee(units + 1)).isGreaterThanOrEqualTo(rate.fee(units));
        assertThat(rate.fee(units)).isGreaterThanOrEqualTo(Money.ofFen(leastFen));
    }

    /** So many lots that the units fit in, and not one more. */
    @Property
    void lots_are_as_many_as_are_needed(
            @ForAll @IntRange(min = 1, max = 100_000) int firstUnits,
            @ForAll @IntRange(min = 1, max = 100_000) int nextUnits,
            @ForAll @LongRange(min = 1, max = 10_000_000) long units) {
        var lots = FreightRate.everywhere(firstUnits, "0", nextUnits, "1").lots(units);
        assertThat(firstUnits + lots * nextUnits).isGreaterThanOrEqualTo(units);
        if (lots > 0) assertThat(firstUnits + (lots - 1) * nextUnits).isLessThan(units);
    }
}
