package dev.sevenstar.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.listing.PaidPrices.Paid;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Plans;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lowest price of some days, which a campaign has to undercut. */
@HouseTest
@Tag("database")
class LowestPricesTest {

    private static final Author CHEN = new Author(7L, "陈恒");
    private static final Instant MIDNIGHT =
            LocalDate.of(2026, 11, 11).atStartOfDay(Times.ZONE).toInstant();
    private static final Instant MONTH_AGO = MIDNIGHT.minus(Duration.ofDays(30));
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int NO_NEXT_TIER = Integer.MAX_VALUE;

    @Autowired
    World world;

    @Autowired
    WriteListing write;

    @Autowired
    PriceHistory history;

    @Autowired
    PaidPrices paid;

    @Autowired
    LowestPrices lowest;

    @Autowired
    DataSource source;

    ShopKey bolts;

    @BeforeEach
    void a_listing() {
        bolts = listing();
    }

    @Test
    void what_was_never_on_sale_has_none() {
        assertThat(lowest(100)).isEmpty();
        history.open(bolts, tiers("0.68"), MIDNIGHT);
        assertThat(lowest(100)).isEmpty();
        assertThat(lowest.of(List.of(), MONTH_AGO, MIDNIGHT)).isEmpty();
    }

    @Test
    void the_least_of_several_counts() {
        history.open(bolts, tiers("0.68"), daysAgo(90));
        history.open(bolts, tiers("0.60"), daysAgo(20));
        history.open(bolts, tiers("0.65"), daysAgo(10));
        assertThat(lowest(100)).contains(Money.parseYuan("0.60"));
    }

    @Test
    void what_ended_before_does_not_count_and_what_reaches_in_does() {
        history.open(bolts, tiers("0.50"), daysAgo(90));
        history.open(bolts, tiers("0.68"), daysAgo(31));
        assertThat(lowest(100)).contains(Money.parseYuan("0.68"));
        assertThat(lowest(bolts, Sku.SINGLE, 100, NO_NEXT_TIER, daysAgo(32), MIDNIGHT))
                .contains(Money.parseYuan("0.50"));
    }

    @Test
    void nothing_costs_anything_while_it_is_off_the_shelf() {
        history.open(bolts, tiers("0.50"), daysAgo(90));
        history.close(bolts, daysAgo(40));
        assertThat(lowest(100)).isEmpty();
        history.open(bolts, tiers("0.68"), daysAgo(2));
        history.close(bolts, daysAgo(1));
        assertThat(lowest(100)).contains(Money.parseYuan("0.68"));
        assertThat(lowest(bolts, Sku.SINGLE, 100, NO_NEXT_TIER, daysAgo(30), daysAgo(3)))
                .isEmpty();
    }

    @Test
    void at_midnight_in_china_one_day_ends_and_the_next_begins() {
        history.open(bolts, tiers("0.50"), MONTH_AGO.minus(MINUTE));
        history.open(bolts, tiers("0.68"), MONTH_AGO);
        history.open(bolts, tiers("0.40"), MIDNIGHT);
        assertThat(lowest(100)).contains(Money.parseYuan("0.68"));
        assertThat(lowest(bolts, Sku.SINGLE, 100, NO_NEXT_TIER, MONTH_AGO.minusMillis(1), MIDNIGHT))
                .contains(Money.parseYuan("0.50"));
        assertThat(lowest(bolts, Sku.SINGLE, 100, NO_NEXT_TIER, MONTH_AGO, MIDNIGHT.plusMillis(1)))
                .contains(Money.parseYuan("0.40"));
    }

    @Test
    void prices_that_were_set_right_at_the_same_moment_never_were() {
        history.open(bolts, tiers("0.01"), daysAgo(3));
        history.open(bolts, tiers("0.68"), daysAgo(3));
        assertThat(lowest(100)).contains(Money.parseYuan("0.68"));
        history.close(bolts, daysAgo(3));
        assertThat(lowest(100)).isEmpty();
    }

    @Test
    void the_tier_of_the_quantity_counts() {
        history.open(bolts, tiers("0.68", "0.59"), daysAgo(90));
        history.open(bolts, tiers("0.66", "0.61"), daysAgo(20));
        assertThat(lowest(100)).contains(Money.parseYuan("0.66"));
        assertThat(lowest(999)).contains(Money.parseYuan("0.66"));
        assertThat(lowest(1_000)).contains(Money.parseYuan("0.59"));
    }

    @Test
    void each_sku_has_its_own() {
        history.open(bolts, skus("红", "40", "蓝", "42"), daysAgo(90));
        history.open(bolts, skus("红", "45", "绿", "30"), daysAgo(20));
        assertThat(lowest("红")).contains(Money.parseYuan("40"));
        assertThat(lowest("蓝")).contains(Money.parseYuan("42"));
        assertThat(lowest("绿")).contains(Money.parseYuan("30"));
        assertThat(lowest("黑")).isEmpty();
    }

    @Test
    void what_was_paid_counts_when_it_was_less_than_listed() {
        history.open(bolts, tiers("0.68", "0.59"), daysAgo(90));
        pay(1, 100, "55", daysAgo(20));
        pay(2, 100, "68", daysAgo(19));
        pay(3, 100, "70", daysAgo(19));
        assertThat(lowest(100)).contains(Money.parseYuan("0.55"));
        assertThat(lowest(bolts, Sku.SINGLE, 100, NO_NEXT_TIER, daysAgo(19), MIDNIGHT))
                .contains(Money.parseYuan("0.59").plus(Money.parseYuan("0.09")));
    }

    @Test
    void what_was_paid_for_more_is_no_price_of_this_tier() {
        history.open(bolts, tiers("0.68", "0.59"), daysAgo(90));
        pay(1, 2_000, "1000", daysAgo(20));
        assertThat(lowest(bolts, Sku.SINGLE, 100, 1_000, MONTH_AGO, MIDNIGHT)).contains(Money.parseYuan("0.68"));
        assertThat(lowest(bolts, Sku.SINGLE, 1_000, NO_NEXT_TIER, MONTH_AGO, MIDNIGHT))
                .contains(Money.parseYuan("0.50"));
    }

    @Test
    void the_tier_of_the_whole_selection_tells_whether_it_was_less() {
        history.open(bolts, tiers("0.68", "0.59"), daysAgo(90));
        paid.note(
                bolts.shopId(),
                1,
                List.of(new Paid(bolts.id(), 1, Sku.SINGLE, 400, 1_000, Money.parseYuan("236"))),
                daysAgo(20));
        assertThat(lowest(100)).contains(Money.parseYuan("0.68"));
    }

    @Test
    void a_fen_less_in_all_is_less_for_a_piece() {
        history.open(bolts, tiers("0.68"), daysAgo(90));
        pay(1, 100, "67.99", daysAgo(20));
        assertThat(lowest(100)).contains(Money.parseYuan("0.67"));
    }

    @Test
    void what_was_agreed_before_the_price_rose_or_the_listing_went_was_less() {
        history.open(bolts, tiers("0.60"), daysAgo(90));
        history.open(bolts, tiers("0.68"), daysAgo(31));
        pay(1, 100, "60", daysAgo(20));
        assertThat(lowest(100)).contains(Money.parseYuan("0.60"));
        history.close(bolts, daysAgo(15));
        pay(2, 100, "58", daysAgo(10));
        assertThat(lowest(bolts, Sku.SINGLE, 100, NO_NEXT_TIER, daysAgo(11), MIDNIGHT))
                .contains(Money.parseYuan("0.58"));
    }

    @Test
    void a_payment_told_twice_is_one_and_undone_is_none() {
        history.open(bolts, tiers("0.68"), daysAgo(90));
        pay(1, 100, "55", daysAgo(20));
        pay(1, 100, "55", daysAgo(19));
        assertThat(lowest(bolts, Sku.SINGLE, 100, NO_NEXT_TIER, daysAgo(19), MIDNIGHT))
                .contains(Money.parseYuan("0.68"));
        paid.forget(bolts.shopId(), 1, List.of(bolts.id()));
        assertThat(lowest(100)).contains(Money.parseYuan("0.68"));
        pay(1, 100, "50", daysAgo(5));
        assertThat(lowest(100)).contains(Money.parseYuan("0.50"));
        paid.forgetBefore(daysAgo(4));
        assertThat(lowest(100)).contains(Money.parseYuan("0.68"));
    }

    @Test
    void many_listings_of_several_shops_are_two_statements_that_read_by_key() throws Exception {
        var keys = new ArrayList<ShopKey>();
        for (int shop = 0; shop < 2; shop++) {
            var id = world.boltFactory().shop().id();
            for (int n = 0; n < 30; n++) {
                keys.add(write.start(id, CHEN, BoltListing.content()));
                history.open(keys.get(keys.size() - 1), tiers("0." + (10 + n)), daysAgo(5));
            }
        }
        Statements.forget();
        var found = lowest.of(keys, MONTH_AGO, MIDNIGHT);
        assertThat(Statements.sent()).hasSize(2);
        for (var sent : Statements.sent()) {
            var plan = Plans.explain(source, sent);
            assertThat(Plans.faults(plan, sent.sql())).as(plan).isEmpty();
        }
        assertThat(found).hasSize(60);
        assertThat(found.get(keys.get(29)).of(Sku.SINGLE, 100, NO_NEXT_TIER)).contains(Money.parseYuan("0.39"));
    }

    private ShopKey listing() {
        return write.start(world.boltFactory().shop().id(), CHEN, BoltListing.content());
    }

    private void pay(long reference, int pieces, String yuan, Instant at) {
        var line = new Paid(bolts.id(), 1, Sku.SINGLE, pieces, pieces, Money.parseYuan(yuan));
        paid.note(bolts.shopId(), reference, List.of(line), at);
    }

    private Optional<Money> lowest(int quantity) {
        return lowest(bolts, Sku.SINGLE, quantity, NO_NEXT_TIER, MONTH_AGO, MIDNIGHT);
    }

    private Optional<Money> lowest(String sku) {
        return lowest(bolts, sku, 5, NO_NEXT_TIER, MONTH_AGO, MIDNIGHT);
    }

    private Optional<Money> lowest(ShopKey listing, String sku, int quantity, int below, Instant from, Instant until) {
        return lowest.of(List.of(listing), from, until).get(listing).of(sku, quantity, below);
    }

    private static Instant daysAgo(int days) {
        return MIDNIGHT.minus(Duration.ofDays(days));
    }

    private static PriceTable tiers(String... yuan) {
        var tiers = new ArrayList<Tier>();
        for (var each : yuan) tiers.add(Tier.of(tiers.isEmpty() ? 100 : 1_000, each));
        return PriceTable.of(Sales.byQuantity("个", 5_000, tiers));
    }

    private static PriceTable skus(String one, String yuan, String other, String othersYuan) {
        var skus = List.of(Sku.of(List.of(one), yuan, 5), Sku.of(List.of(other), othersYuan, 5));
        return PriceTable.of(Sales.perSku("件", 2, List.of(SpecAxis.of("颜色", one, other)), skus));
    }
}
