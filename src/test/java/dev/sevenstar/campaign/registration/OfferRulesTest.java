package dev.sevenstar.campaign.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.campaign.PriceRule;
import dev.sevenstar.campaign.Terms;
import dev.sevenstar.campaign.registration.OfferRules.LowestPrice;
import dev.sevenstar.campaign.registration.OfferRules.Problem;
import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.listing.Sales;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.listing.SpecAxis;
import dev.sevenstar.listing.Tier;
import dev.sevenstar.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Bolts at 0.68 from 100 and 0.59 from 1 000; dresses at 80 in M and 85 in L. Nine tenths, and 10 % off at least. */
class OfferRulesTest {

    private static final LowestPrice NEVER = (sku, quantity, below) -> Optional.empty();
    private static final PriceTable BOLTS =
            PriceTable.of(Sales.byQuantity("个", 5_000, List.of(Tier.of(100, "0.68"), Tier.of(1_000, "0.59"))));
    private static final PriceTable DRESSES = PriceTable.of(Sales.perSku(
            "件", 2, List.<SpecAxis>of(), List.of(Sku.of(List.of("M"), "80", 30), Sku.of(List.of("L"), "85", 20))));

    @Test
    void nine_tenths_of_each_tier_are_taken_and_a_fen_more_is_not() {
        var rules = bolts(NEVER, 100);
        assertThat(rules.problems(tiers("0.61", "0.53", 500))).isEmpty();
        assertThat(rules.most("", 100)).hasValue(yuan("0.61"));
        assertThat(rules.problems(tiers("0.62", "0.53", 500))).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("campaign.offer.dear");
            assertThat(problem.args()).containsExactly("¥0.61");
            assertThat(problem.price()).isEqualTo(new Offer.Price("", 100, yuan("0.62")));
        });
    }

    @Test
    void what_was_cheaper_within_thirty_days_counts_for_its_tier_alone() {
        LowestPrice cheaper = (sku, quantity, below) ->
                quantity < 1_000 && below == 1_000 ? Optional.of(yuan("0.60")) : Optional.empty();
        var rules = bolts(cheaper, 100);
        assertThat(rules.most("", 100)).hasValue(yuan("0.54"));
        assertThat(rules.most("", 1_000)).hasValue(yuan("0.53"));
        assertThat(keys(rules.problems(tiers("0.61", "0.53", 500)))).containsExactly("dear");
    }

    @Test
    void of_several_skus_the_cheapest_tells_what_a_tier_was_sold_at() {
        LowestPrice ofOne = (sku, quantity, below) -> sku.equals("红") ? Optional.of(yuan("0.50")) : Optional.empty();
        var rules = new OfferRules(terms(1), BOLTS, ofOne, Map.of("红", 10, "蓝", 10));
        assertThat(rules.most("", 100)).hasValue(yuan("0.45"));
    }

    @Test
    void every_tier_has_its_price_and_a_larger_one_is_cheaper() {
        var rules = bolts(NEVER, 100);
        var one = new Offer(List.of(new Offer.Price("", 100, yuan("0.50"))), Map.of(Sku.SINGLE, 500));
        assertThat(keys(rules.problems(one))).containsExactly("tier-missing");
        assertThat(keys(rules.problems(tiers("0.50", "0.50", 500)))).containsExactly("not-descending");
        assertThat(keys(rules.problems(tiers("0.00", "-0.01", 500)))).contains("dear");
    }

    @Test
    void a_price_that_stands_for_nothing_that_is_sold_is_none() {
        var rules = dresses(1);
        var offer = new Offer(List.of(new Offer.Price("XL", 1, yuan("10"))), Map.of());
        assertThat(keys(rules.problems(offer))).containsExactly("unknown", "too-few");
        assertThat(keys(bolts(NEVER, 1)
                        .problems(new Offer(
                                List.of(
                                        new Offer.Price("", 100, yuan("0.50")),
                                        new Offer.Price("", 500, yuan("0.45")),
                                        new Offer.Price("", 1_000, yuan("0.40"))),
                                Map.of(Sku.SINGLE, 500)))))
                .containsExactly("unknown");
    }

    @Test
    void a_shop_may_take_part_with_some_skus_and_prices_each_of_them() {
        var rules = dresses(10);
        assertThat(rules.problems(new Offer(List.of(new Offer.Price("M", 1, yuan("72"))), Map.of("M", 10))))
                .isEmpty();
        assertThat(keys(rules.problems(
                        new Offer(List.of(new Offer.Price("M", 1, yuan("72"))), Map.of("M", 10, "L", 5)))))
                .containsExactly("unpriced");
        assertThat(keys(rules.problems(new Offer(List.of(), Map.of())))).containsExactly("no-price", "too-few");
    }

    @Test
    void no_more_is_set_aside_than_there_is_and_no_less_than_is_asked_for() {
        var rules = bolts(NEVER, 500);
        assertThat(rules.problems(tiers("0.61", "0.53", 5_000))).isEmpty();
        assertThat(keys(rules.problems(tiers("0.61", "0.53", 5_001)))).containsExactly("stock");
        assertThat(keys(rules.problems(tiers("0.61", "0.53", -1)))).containsExactly("stock", "too-few");
        assertThat(rules.problems(tiers("0.61", "0.53", 500))).isEmpty();
        assertThat(keys(rules.problems(tiers("0.61", "0.53", 499)))).containsExactly("too-few");
        assertThat(keys(bolts(NEVER, 0).problems(tiers("0.61", "0.53", 99)))).containsExactly("too-few");
    }

    @Property
    void the_highest_price_that_is_named_is_taken_and_one_fen_more_never(
            @ForAll @IntRange(min = 2, max = 1_000_000) int listed,
            @ForAll @IntRange(min = 1, max = 1_000_000) int lowest,
            @ForAll @IntRange(min = 1, max = 10_000) int ratio,
            @ForAll @IntRange(min = 0, max = 90) int off) {
        var terms = new Terms(List.of(), List.of(), List.of(), new PriceRule(ratio, off), 1, List.of(), List.of());
        var prices = PriceTable.of(Sales.perSku(
                "件",
                1,
                List.of(),
                List.of(Sku.of(List.of("M"), Money.ofFen(listed).toYuan(), 9))));
        var rules = new OfferRules(
                terms, prices, (sku, quantity, below) -> Optional.of(Money.ofFen(lowest)), Map.of("M", 9));
        var most = rules.most("M", 1).orElseThrow();
        assertThat(most.isPositive()).isEqualTo(rules.problems(single(most)).isEmpty());
        assertThat(keys(rules.problems(single(most.plus(Money.ofFen(1)))))).containsExactly("dear");
    }

    private static Offer single(Money price) {
        return new Offer(List.of(new Offer.Price("M", 1, price)), Map.of("M", 1));
    }

    private static OfferRules bolts(LowestPrice lowest, int leastStock) {
        return new OfferRules(terms(leastStock), BOLTS, lowest, Map.of(Sku.SINGLE, 5_000));
    }

    private static OfferRules dresses(int leastStock) {
        return new OfferRules(terms(leastStock), DRESSES, NEVER, Map.of("M", 30, "L", 20));
    }

    private static Terms terms(int leastStock) {
        return new Terms(List.of(), List.of(), List.of(), new PriceRule(9_000, 10), leastStock, List.of(), List.of());
    }

    private static Offer tiers(String small, String large, int pieces) {
        return new Offer(
                List.of(new Offer.Price("", 100, yuan(small)), new Offer.Price("", 1_000, yuan(large))),
                Map.of(Sku.SINGLE, pieces));
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.key().substring("campaign.offer.".length()))
                .toList();
    }

    private static Money yuan(String typed) {
        return Money.parseYuan(typed);
    }
}
