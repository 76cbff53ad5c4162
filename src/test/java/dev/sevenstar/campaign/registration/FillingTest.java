package dev.sevenstar.campaign.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.campaign.PriceRule;
import dev.sevenstar.campaign.Terms;
import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class FillingTest {

    private static final PriceTable BOLTS =
            PriceTable.of(List.of(step(100, "0.68"), step(1_000, "0.59")), Map.of(), 100);

    @Example
    void the_highest_price_is_what_the_rules_allow() {
        assertThat(fens(new Filling(0, false, 10), BOLTS)).containsExactly(61L, 53L);
        assertThat(fens(new Filling(0, true, 10), BOLTS)).containsExactly(59L, 49L);
    }

    @Example
    void a_percentage_is_taken_off_the_usual_price_where_that_is_lower() {
        assertThat(fens(new Filling(20, false, 10), BOLTS)).containsExactly(54L, 47L);
        assertThat(fens(new Filling(5, false, 10), BOLTS)).containsExactly(61L, 53L);
        var dress = PriceTable.of(List.of(), Map.of("红|M", Money.parseYuan("68.00")), 1);
        var rules = rules(dress, Map.of("红|M", 100));
        assertThat(new Filling(15, true, 10).prices(dress, List.of("红|M"), rules))
                .containsExactly(new Offer.Price("红|M", 1, Money.parseYuan("56.90")));
    }

    @Example
    void tiers_that_rounding_would_make_one_stay_apart() {
        var close = PriceTable.of(List.of(step(1, "0.68"), step(10, "0.67"), step(20, "0.67")), Map.of(), 1);
        assertThat(fens(new Filling(0, true, 10), close)).containsExactly(59L, 58L, 57L);
    }

    @Example
    void a_percentage_is_between_nothing_and_all() {
        assertThatThrownBy(() -> new Filling(100, false, 10)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Filling(10, false, 0)).isInstanceOf(Refused.class);
    }

    /** Whatever is asked for, no price is too dear, none is nothing, and tiers go down. */
    @Property
    void what_is_filled_keeps_to_the_rules_of_prices(
            @ForAll @LongRange(min = 30, max = 1_000_000) long first,
            @ForAll @IntRange(min = 1, max = 40) int lower,
            @ForAll @IntRange(min = 0, max = 60) int off,
            @ForAll boolean toNine) {
        var second = Math.max(20, first * (100 - lower) / 100 - 1);
        if (second >= first) return;
        var listed = PriceTable.of(
                List.of(new PriceTable.Step(1, Money.ofFen(first)), new PriceTable.Step(10, Money.ofFen(second))),
                Map.of(),
                1);
        var rules = rules(listed, Map.of("-", 10_000));
        var prices = new Filling(off, toNine, 50).prices(listed, List.of("-"), rules);
        assertThat(rules.problems(new Offer(prices, Map.of("-", 5_000)))).isEmpty();
    }

    private static List<Long> fens(Filling filling, PriceTable listed) {
        return filling.prices(listed, List.of("-"), rules(listed, Map.of("-", 5_000))).stream()
                .map(price -> price.price().fen())
                .toList();
    }

    /** Nine tenths of the usual price at most. */
    private static OfferRules rules(PriceTable listed, Map<String, Integer> stock) {
        var terms = new Terms(List.of(), List.of(), List.of(), new PriceRule(9_000, 10), 1, List.of(), List.of());
        return new OfferRules(terms, listed, (sku, quantity, below) -> Optional.empty(), stock);
    }

    private static PriceTable.Step step(int from, String yuan) {
        return new PriceTable.Step(from, Money.parseYuan(yuan));
    }
}
