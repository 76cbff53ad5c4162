package dev.sevenstar.trade.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.Money;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClaimLimitsTest {

    /** 3/7 with only the first third paid: each line has its part of it, the remainder is the largest line's. */
    @Test
    void of_a_part_that_was_paid_each_line_has_its_part() {
        var lines = weights(List.of(10_000L, 20_000L, 30_001L));
        assertThat(ClaimLimits.share(Money.ofFen(18_000), lines).values())
                .containsExactly(Money.ofFen(2_999), Money.ofFen(5_999), Money.ofFen(9_002));
    }

    @Property
    void the_shares_are_the_whole_and_none_is_above_its_line(
            @ForAll @Size(min = 1, max = 50) List<@LongRange(min = 0, max = 10_000_000) Long> fen,
            @ForAll @IntRange(max = 100) int percent) {
        var lines = weights(fen);
        var whole = fen.stream().mapToLong(Long::longValue).sum();
        var amount = Money.ofFen(whole * percent / 100);
        var shares = ClaimLimits.share(amount, lines);
        assertThat(shares.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(amount);
        shares.forEach(
                (number, share) -> assertThat(share).isBetween(Money.ZERO, lines.getOrDefault(number, Money.ZERO)));
    }

    private static TreeMap<Integer, Money> weights(List<Long> fen) {
        var weights = new TreeMap<Integer, Money>();
        for (var each : fen) weights.put(weights.size() + 1, Money.ofFen(each));
        return weights;
    }
}
