package dev.sevenstar.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/** Whatever a seller does with a price in two hours: what is found in the database is what a look every minute finds. */
@HouseTest
@Tag("database")
class LowestPricesPropertiesTest {

    private static final Instant START = Instant.parse("2026-12-31T15:00:00Z");
    private static final int MINUTES = 120;

    /** At this minute the listing gets these prices, or leaves the shelf. */
    record Act(int minute, @Nullable PriceTable prices) {}

    @Autowired
    World world;

    @Autowired
    WriteListing write;

    @Autowired
    PriceHistory history;

    @Autowired
    LowestPrices lowest;

    ShopKey listing = new ShopKey(0, 0);

    @BeforeProperty
    void house() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
    }

    @Property(tries = 60)
    void the_intervals_tell_what_a_look_every_minute_tells(
            @ForAll("acts") @Size(max = 12) List<Act> acts,
            @ForAll @IntRange(max = MINUTES) int from,
            @ForAll @IntRange(max = MINUTES) int until,
            @ForAll @IntRange(min = 1, max = 40) int quantity) {
        var author = new Author(7L, "陈恒");
        listing = write.start(world.boltFactory().shop().id(), author, BoltListing.content());
        var shown = new HashMap<Integer, Optional<PriceTable>>();
        acts.stream().sorted((a, b) -> Integer.compare(a.minute(), b.minute())).forEach(act -> {
            if (act.prices() == null) history.close(listing, at(act.minute()));
            else history.open(listing, act.prices(), at(act.minute()));
            shown.put(act.minute(), Optional.ofNullable(act.prices()));
        });
        var found = lowest.of(List.of(listing), at(from), at(until)).get(listing);
        for (var sku : List.of("红", "蓝"))
            assertThat(found.of(sku, quantity, Integer.MAX_VALUE))
                    .isEqualTo(everyMinute(shown, from, until, sku, quantity));
    }

    private static Optional<Money> everyMinute(
            Map<Integer, Optional<PriceTable>> shown, int from, int until, String sku, int quantity) {
        var seen = IntStream.range(from, until)
                .boxed()
                .flatMap(minute -> IntStream.rangeClosed(0, minute)
                        .boxed()
                        .filter(shown::containsKey)
                        .reduce((earlier, later) -> later)
                        .flatMap(shown::get)
                        .stream());
        return seen.flatMap(table -> table.find(sku, quantity).stream()).min(Money::compareTo);
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        var minutes = Arbitraries.integers().between(0, MINUTES - 1);
        return Combinators.combine(minutes, tables().injectNull(0.3))
                .as(Act::new)
                .list();
    }

    private static Arbitrary<PriceTable> tables() {
        var price = Arbitraries.longs().between(1, 6).map(Money::ofFen);
        var tiered = Combinators.combine(price, price)
                .as((few, many) -> new PriceTable(
                        List.of(new PriceTable.Step(2, few), new PriceTable.Step(20, many)), Map.of(), 2));
        var perSku = Combinators.combine(price, price)
                .as((red, blue) -> new PriceTable(List.of(), Map.of("红", red, "蓝", blue), 1));
        var redOnly = price.map(red -> new PriceTable(List.of(), Map.of("红", red), 1));
        return Arbitraries.oneOf(tiered, perSku, redOnly);
    }
}
