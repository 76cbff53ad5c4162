package dev.sevenstar.market.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.market.Card;
import dev.sevenstar.market.ListingIndex.Checkpoint;
import dev.sevenstar.market.ListingQuery;
import dev.sevenstar.market.ListingQuery.Ordering;
import dev.sevenstar.market.ListingSearch.BadCursor;
import dev.sevenstar.market.SearchEntry;
import dev.sevenstar.shared.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneSearchTest {

    @TempDir
    Path folder;

    private SampleMarket market;

    @BeforeEach
    void open() throws IOException {
        market = new SampleMarket(folder);
    }

    @AfterEach
    void close() throws IOException {
        market.close();
    }

    @Test
    void pages_follow_each_other_without_gap_or_double_in_every_ordering() {
        for (var ordering : Ordering.values()) {
            var seen = new ArrayList<Long>();
            String cursor = null;
            do {
                var page = market.search.find(ListingQuery.ALL.by(ordering, cursor, 17));
                page.cards().stream().map(Card::listingId).forEach(seen::add);
                cursor = page.next();
            } while (cursor != null);
            assertThat(seen).hasSize(market.entries.size());
            assertThat(new HashSet<>(seen)).hasSize(market.entries.size());
        }
    }

    @Test
    void the_first_cards_are_those_of_the_whole_answer() {
        for (var query : List.of(ListingQuery.text("连衣裙"), ListingQuery.ALL.stars(5)))
            assertThat(market.search.first(query))
                    .isNotEmpty()
                    .isEqualTo(market.search.find(query).cards());
    }

    @Test
    void prices_rise_and_fall() {
        var up = prices(ListingQuery.text("连衣裙").by(Ordering.PRICE_UP, null, 40));
        assertThat(up).isSorted().isNotEmpty();
        assertThat(prices(ListingQuery.text("连衣裙").by(Ordering.PRICE_DOWN, null, 40)))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_cursor_that_is_not_ours_is_refused() {
        for (var cursor : List.of("x", "MC4x", "////", "1".repeat(500), "MC4wLjA.", "零"))
            assertThatThrownBy(() -> market.search.find(ListingQuery.ALL.by(Ordering.NEWEST, cursor, 10)))
                    .isInstanceOf(BadCursor.class);
    }

    @Test
    void filters_narrow_and_their_own_counts_look_past_them() {
        var colour = market.attribute("颜色");
        var red = market.value("颜色=红色");
        var blue = market.value("颜色=蓝色");
        var query = new ListingQuery(
                "雨伞",
                null,
                null,
                Map.of(colour, Set.of(red)),
                null,
                null,
                null,
                Set.of(),
                null,
                false,
                0,
                Ordering.RELEVANCE,
                null,
                40,
                false,
                null);
        var found = market.search.find(query);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.facets().attributes().get(colour))
                .containsEntry(red, 1)
                .containsEntry(blue, 1);
        assertThat(found.facets().provinces()).containsOnly(Map.entry("330000", 1));
    }

    @Test
    void price_minimum_promise_and_stars_narrow() {
        var query = new ListingQuery(
                "",
                30L,
                null,
                Map.of(),
                Money.parseYuan("0.30"),
                Money.parseYuan("1"),
                100,
                Set.of("330000"),
                48,
                true,
                5,
                Ordering.RELEVANCE,
                null,
                60,
                false,
                null);
        assertThat(market.search.find(query).cards()).isNotEmpty().allSatisfy(hit -> {
            var entry = market.entries.get(hit.listingId());
            assertThat(hit.price()).isBetween(Money.parseYuan("0.30"), Money.parseYuan("1"));
            assertThat(hit.minimum()).isLessThanOrEqualTo(100);
            assertThat(entry.promiseHours()).isLessThanOrEqualTo(48);
            assertThat(hit.stars()).isGreaterThanOrEqualTo(5);
            assertThat(entry.categoryPath()).startsWith(30L);
        });
    }

    @Test
    void goods_with_and_without_online_order_price_and_promise_stand_side_by_side() {
        var some = market.entries.get(1L);
        var card = some.card();
        var sourcing =
                new Card(card.shopId(), 9_001, "定制模具加工", null, null, true, "件", 1, 0, false, false, "模具厂", "330200");
        market.index.put(List.of(
                new SearchEntry(
                        sourcing, List.of(), List.of(), List.of(), List.of(), null, "", null, some.publishedAt()),
                some));
        market.index.show();
        assertThat(market.titles("定制模具加工")).containsExactly("定制模具加工");
        assertThat(market.search.find(ListingQuery.text("定制模具加工")).facets().onlineOrder())
                .isZero();
        assertThat(market.titles(ListingQuery.text("定制模具加工").by(Ordering.PRICE_UP, null, 10)))
                .hasSize(1);
    }

    @Test
    void filters_sort_and_pages_hold_together() {
        var query = new ListingQuery(
                "不锈钢",
                30L,
                null,
                Map.of(),
                Money.parseYuan("0.05"),
                Money.parseYuan("1"),
                500,
                Set.of("330000"),
                72,
                true,
                3,
                Ordering.PRICE_UP,
                null,
                60,
                false,
                null);
        var whole =
                market.search.find(query).cards().stream().map(Card::listingId).toList();
        assertThat(whole).hasSizeGreaterThan(6);
        var paged = new ArrayList<Long>();
        String cursor = null;
        do {
            var page = market.search.find(query.by(Ordering.PRICE_UP, cursor, 3));
            assertThat(page.total()).isEqualTo(whole.size());
            page.cards().stream().map(Card::listingId).forEach(paged::add);
            cursor = page.next();
        } while (cursor != null);
        assertThat(paged).isEqualTo(whole);
        assertThat(prices(query)).isSorted();
    }

    @Test
    void what_was_kept_is_there_after_a_crash_and_what_was_not_is_gone() throws IOException {
        market.index.keep(new Checkpoint("market-1", 42));
        market.index.remove(List.of(1L));
        market.index.show();
        market.close();
        try (var again = new IndexFolder(folder)) {
            var search = new LuceneSearch(again, Clock.systemUTC());
            assertThat(again.kept()).contains(new Checkpoint("market-1", 42));
            assertThat(search.find(ListingQuery.ALL).total()).isEqualTo(market.entries.size());
            again.clear();
            assertThat(again.kept()).isEmpty();
            assertThat(search.find(ListingQuery.ALL).total()).isZero();
        }
        market = new SampleMarket(folder);
    }

    private List<Money> prices(ListingQuery query) {
        return market.search.find(query).cards().stream().map(Card::price).toList();
    }
}
