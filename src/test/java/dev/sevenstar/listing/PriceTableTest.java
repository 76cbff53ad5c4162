package dev.sevenstar.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.listing.PriceTable.NextStep;
import dev.sevenstar.listing.PriceTable.Pick;
import dev.sevenstar.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PriceTableTest {

    private static final List<Tier> TIERS =
            List.of(Tier.of(100, "0.68"), Tier.of(1_000, "0.59"), Tier.of(10_000, "0.52"));
    private static final List<SpecAxis> COLOURS = List.of(SpecAxis.of("颜色", "红", "蓝"));

    private final PriceTable bolts = PriceTable.of(Sales.byQuantity("个", 50_000, TIERS));

    @Test
    void the_tier_of_the_quantity_gives_the_price_exactly_in_fen() {
        assertThat(bolts.quote(999).total()).isEqualTo(Money.ofFen(67_932));
        assertThat(bolts.quote(1_000).total()).isEqualTo(Money.ofFen(59_000));
        assertThat(bolts.quote(10_001).total()).isEqualTo(Money.ofFen(520_052));
    }

    @Test
    void it_says_how_many_more_reach_the_next_tier() {
        assertThat(bolts.quote(950).next()).isEqualTo(new NextStep(50, Money.parseYuan("0.59")));
        assertThat(bolts.quote(10_000).next()).isNull();
    }

    @Test
    void below_the_minimum_the_first_price_is_shown_and_the_missing_pieces_named() {
        var quote = bolts.quote(30);
        assertThat(quote.missing()).isEqualTo(70);
        assertThat(quote.reachesMinimum()).isFalse();
        assertThat(quote.total()).isEqualTo(Money.parseYuan("20.40"));
        assertThat(quote.next()).isNull();
    }

    @Test
    void colours_add_up_to_the_better_tier() {
        var skus = List.of(Sku.of(List.of("红"), null, 900), Sku.of(List.of("蓝"), null, 900));
        var table = PriceTable.of(Sales.skusByQuantity("件", TIERS, COLOURS, skus));
        var quote = table.quote(List.of(new Pick("红", 600), new Pick("蓝", 400)));
        assertThat(quote.lines()).hasSize(2).allMatch(line -> line.unitPrice().fen() == 59);
        assertThat(quote.total()).isEqualTo(Money.parseYuan("590"));
    }

    @Test
    void each_sku_has_its_own_price() {
        var skus = List.of(Sku.of(List.of("红"), "39.90", 5), Sku.of(List.of("蓝"), "42", 5));
        var table = PriceTable.of(Sales.perSku("件", 2, COLOURS, skus));
        assertThat(table.quote(List.of(new Pick("红", 2), new Pick("蓝", 1))).total())
                .isEqualTo(Money.parseYuan("121.80"));
        assertThat(table.lowest()).contains(Money.parseYuan("39.90"));
        assertThat(table.highest()).contains(Money.parseYuan("42"));
        assertThatThrownBy(() -> table.unitPrice("绿", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void more_never_costs_more_for_each(@ForAll @IntRange(min = 1, max = 99_999) int quantity) {
        var here = bolts.unitPrice(Sku.SINGLE, quantity);
        assertThat(bolts.unitPrice(Sku.SINGLE, quantity + 1).compareTo(here)).isLessThanOrEqualTo(0);
    }

    @Property
    void the_lines_add_up_to_the_total(
            @ForAll @IntRange(max = 90_000) int red, @ForAll @IntRange(max = 90_000) int blue) {
        var skus = List.of(Sku.of(List.of("红"), null, 1), Sku.of(List.of("蓝"), null, 1));
        var quote = PriceTable.of(Sales.skusByQuantity("件", TIERS, COLOURS, skus))
                .quote(List.of(new Pick("红", red), new Pick("蓝", blue)));
        assertThat(quote.total().fen())
                .isEqualTo(quote.lines().stream()
                        .mapToLong(line -> line.amount().fen())
                        .sum());
        assertThat(quote.quantity()).isEqualTo(red + blue);
    }

    @Property(tries = 2000)
    void it_is_nowhere_dearer_when_no_quantity_of_no_sku_is(
            @ForAll("tables") PriceTable ours, @ForAll("tables") PriceTable theirs) {
        var naive = ours.minimum() <= theirs.minimum()
                && List.of("红", "蓝").stream().allMatch(sku -> IntStream.rangeClosed(theirs.minimum(), 40)
                        .allMatch(quantity -> theirs.find(sku, quantity)
                                .map(price -> ours.find(sku, quantity)
                                        .filter(found -> !price.isBelow(found))
                                        .isPresent())
                                .orElse(true)));
        assertThat(ours.isNowhereDearerThan(theirs, List.of("红", "蓝"))).isEqualTo(naive);
    }

    @Property
    void it_is_nowhere_dearer_than_itself(@ForAll("tables") PriceTable table) {
        assertThat(table.isNowhereDearerThan(table, List.of("红", "蓝"))).isTrue();
    }

    @Property
    void what_is_written_down_is_read_again(@ForAll("tables") PriceTable table) {
        var again = ContentJson.prices(ContentJson.write(table));
        assertThat(ContentJson.write(again)).isEqualTo(ContentJson.write(table));
        assertThat(again.isNowhereDearerThan(table, List.of("红", "蓝"))).isTrue();
        assertThat(table.isNowhereDearerThan(again, List.of("红", "蓝"))).isTrue();
    }

    @Provide
    Arbitrary<PriceTable> tables() {
        var price = Arbitraries.longs().between(1, 5).map(Money::ofFen);
        var from = Arbitraries.integers().between(1, 15);
        var tiered = Combinators.combine(from, from, price, price)
                .as((first, more, few, many) -> new PriceTable(
                        List.of(new PriceTable.Step(first, few), new PriceTable.Step(first + more, many)),
                        Map.of(),
                        first));
        var perSku = Combinators.combine(price, price, from)
                .as((red, blue, minimum) -> new PriceTable(List.of(), Map.of("红", red, "蓝", blue), minimum));
        var redOnly = Combinators.combine(price, from)
                .as((red, minimum) -> new PriceTable(List.of(), Map.of("红", red), minimum));
        return Arbitraries.oneOf(tiered, perSku, redOnly);
    }
}
