package dev.sevenstar.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sevenstar.campaign.Ladder.Step;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LadderTest {

    private static final Ladder BOLTS = ladder(1_000, "0.60", 5_000, "0.55", 20_000, "0.50");

    @Example
    void three_buyers_reach_the_second_step_together() {
        assertThat(BOLTS.priceAt(0)).isEqualTo(Money.parseYuan("0.60"));
        assertThat(BOLTS.priceAt(4_999)).isEqualTo(Money.parseYuan("0.60"));
        assertThat(BOLTS.priceAt(5_000)).isEqualTo(Money.parseYuan("0.55"));
        assertThat(BOLTS.next(4_999)).contains(new Step(5_000, Money.parseYuan("0.55")));
        assertThat(BOLTS.next(20_000)).isEmpty();
        assertThat(BOLTS.back(Money.parseYuan("0.60"), 4_000, 6_000)).isEqualTo(Money.parseYuan("200.00"));
        assertThat(BOLTS.back(Money.parseYuan("0.55"), 1_000, 6_000)).isEqualTo(Money.ZERO);
    }

    @Example
    void below_the_first_step_everything_goes_back() {
        assertThat(BOLTS.reached(999)).isEmpty();
        assertThat(BOLTS.back(Money.parseYuan("0.60"), 999, 999)).isEqualTo(Money.parseYuan("599.40"));
    }

    @Example
    void each_step_goes_on_from_the_one_before() {
        assertThat(refusal(List.of(step(1_000, "0.60")))).isEqualTo("campaign.refused.ladder-steps");
        assertThat(refusal(List.of(step(0, "0.60"), step(5, "0.50")))).isEqualTo("campaign.refused.ladder-from");
        assertThat(refusal(List.of(step(5, "0.60"), step(5, "0.50")))).isEqualTo("campaign.refused.ladder-from");
        assertThat(refusal(List.of(step(5, "0.60"), step(6, "0.60")))).isEqualTo("campaign.refused.ladder-price");
        assertThat(refusal(List.of(step(5, "0.60"), step(6, "0.00")))).isEqualTo("campaign.refused.ladder-price");
    }

    /** Whoever came first or last: in the end all have paid the same for a piece, or nothing. */
    @Property
    void in_the_end_everybody_has_paid_the_same(
            @ForAll("ladders") Ladder ladder,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 900) Integer> buys) {
        var paid = 0L;
        var money = Money.ZERO;
        var prices = new ArrayList<Money>();
        for (var pieces : buys) {
            prices.add(ladder.priceAt(paid));
            money = money.plus(ladder.priceAt(paid).times(pieces));
            paid += pieces;
        }
        var back = Money.ZERO;
        for (int i = 0; i < buys.size(); i++) {
            var mine = ladder.back(prices.get(i), buys.get(i), paid);
            assertThat(mine.fen()).isNotNegative();
            back = back.plus(mine);
        }
        var last = ladder.reached(paid).map(Step::price).orElse(Money.ZERO);
        assertThat(money.minus(back)).isEqualTo(last.times(paid));
    }

    @Provide
    Arbitrary<Ladder> ladders() {
        var further =
                Arbitraries.integers().between(1, 4_000).list().ofMinSize(2).ofMaxSize(4);
        var lower = Arbitraries.integers().between(1, 500).list().ofSize(4);
        return Combinators.combine(further, lower).as(LadderTest::ladder);
    }

    private static Ladder ladder(List<Integer> further, List<Integer> lower) {
        var steps = new ArrayList<Step>();
        var from = 0L;
        var fen = 1L + lower.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < further.size(); i++) {
            from += further.get(i);
            fen -= i == 0 ? 0 : lower.get(i - 1);
            steps.add(new Step(from, Money.ofFen(fen)));
        }
        return new Ladder(steps);
    }

    private static Ladder ladder(long a, String one, long b, String two, long c, String three) {
        return new Ladder(List.of(step(a, one), step(b, two), step(c, three)));
    }

    private static Step step(long from, String yuan) {
        return new Step(from, Money.parseYuan(yuan));
    }

    private static String refusal(List<Step> steps) {
        return catchThrowableOfType(Refused.class, () -> new Ladder(steps)).key();
    }
}
