package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Property
    void the_parts_are_the_whole_and_none_is_below_nothing(
            @ForAll("shares") Shares shares, @ForAll @LongRange(min = 0, max = Money.MAX_FEN) long fen) {
        var parts = shares.of(Money.ofFen(fen));
        assertThat(parts).hasSameSizeAs(shares.parts()).allMatch(part -> part.fen() >= 0);
        assertThat(parts.stream().mapToLong(Money::fen).sum()).isEqualTo(fen);
    }

    @Property
    void every_part_but_the_last_is_its_share_rounded_half_up(
            @ForAll @LongRange(min = 100, max = 1_000_000_000) long fen) {
        var parts = Shares.ofPercent(30, 60, 10).of(Money.ofFen(fen));
        assertThat(parts.get(0).fen()).isEqualTo((fen * 3 + 5) / 10);
        assertThat(parts.get(1).fen()).isEqualTo((fen * 6 + 5) / 10);
    }

    @Test
    void shares_make_a_whole() {
        assertThatThrownBy(() -> Shares.ofPercent(30, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.ofPercent(100, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Up to six cuts anywhere in the whole. */
    @Provide
    Arbitrary<Shares> shares() {
        return Arbitraries.integers()
                .between(1, Rate.WHOLE - 1)
                .set()
                .ofMaxSize(6)
                .map(cuts -> new Shares(parts(cuts.stream().sorted().toList())));
    }

    private static List<Rate> parts(List<Integer> cuts) {
        var parts = new ArrayList<Rate>();
        var from = 0;
        for (var cut : cuts) {
            parts.add(new Rate(cut - from));
            from = cut;
        }
        parts.add(new Rate(Rate.WHOLE - from));
        return parts;
    }
}
