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
    }

    @Example
    void below_the_first_step_nothing_is_reached() {
        assertThat(BOLTS.reached(999)).isEmpty();
        assertThat(BOLTS.reached(1_000)).contains(new Step(1_000, Money.parseYuan("0.60")));
    }

    @Example
    void each_step_goes_on_from_the_one_before() {
        assertThat(refusal(List.of(step(1_000, "0.60")))).isEqualTo("campaign.refused.ladder-steps");
        assertThat(refusal(List.of(step(0, "0.60"), step(5, "0.50")))).isEqualTo("campaign.refused.ladder-from");
        assertThat(refusal(List.of(step(5, "0.60"), step(5, "0.50")))).isEqualTo("campaign.refused.ladder-from");
        assertThat(refusal(List.of(step(5, "0.60"), step(6, "0.60")))).isEqualTo("campaign.refused.ladder-price");
        assertThat(refusal(List.of(step(5, "0.60"), step(6, "0.00")))).isEqualTo("campaign.refused.ladder-price");
    }

    /** Who joins later never pays more than who joined before, and never less than the last step. */
    @Property
    void the_price_only_falls(
            @ForAll("ladders") Ladder ladder,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 900) Integer> buys) {
        var paid = 0L;
        for (var pieces : buys) {
            var before = ladder.priceAt(paid);
            paid += pieces;
            assertThat(before.isBelow(ladder.priceAt(paid))).isFalse();
            assertThat(ladder.priceAt(paid))
                    .isEqualTo(ladder.reached(paid)
                            .map(Step::price)
                            .orElse(ladder.steps().get(0).price()));
        }
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
