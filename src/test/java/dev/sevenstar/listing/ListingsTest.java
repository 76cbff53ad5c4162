package dev.sevenstar.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("database")
class ListingsTest {

    private static final Author CHEN = new Author(7L, "陈恒");

    @Autowired
    World world;

    @Autowired
    WriteListing write;

    @Autowired
    Listings listings;

    @Autowired
    Stock stock;

    @Autowired
    Tallies tallies;

    @Autowired
    History history;

    long shop;

    @BeforeEach
    void a_shop() {
        shop = world.boltFactory().shop().id();
    }

    @Test
    void a_draft_is_kept_with_all_it_says() {
        var key = write.start(shop, CHEN, BoltListing.content());
        var draft = write.read(key);
        assertThat(draft.content()).isEqualTo(BoltListing.content());
        assertThat(draft.listing().title()).isEqualTo(BoltListing.TITLE);
        assertThat(tallies.of(shop)).containsEntry(ListingState.DRAFT, 1);
    }

    @Test
    void another_shop_finds_nothing_under_the_number() {
        var key = write.start(shop, CHEN, BoltListing.content());
        var other = world.dressMaker().shop().id();
        assertThatThrownBy(() -> write.read(new ShopKey(other, key.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_was_typed_wrongly_is_kept_beside_the_content() {
        var key = write.start(shop, CHEN, ListingContent.EMPTY);
        var typed = Map.of("tiers.0.price", new Misfits.Misfit("abc", "listing.rule.misfit-money", List.of("abc")));
        write.save(key, CHEN, Step.SALES, write.read(key).stamp(Step.SALES), content -> content, typed);
        assertThat(write.read(key).misfits().of(Step.SALES)).isEqualTo(typed);
    }

    @Test
    void two_who_write_the_same_step_are_told_and_nothing_is_overwritten() {
        var key = write.start(shop, CHEN, ListingContent.EMPTY);
        var stamp = write.read(key).stamp(Step.BASICS);
        title(key, stamp, "先写的");
        assertThatThrownBy(() -> title(key, stamp, "后写的")).isInstanceOfSatisfying(StaleStep.class, stale -> assertThat(
                        stale.saved().content().title())
                .isEqualTo("先写的"));
        assertThat(write.read(key).content().title()).isEqualTo("先写的");
    }

    @Test
    void the_same_save_twice_is_one() {
        var key = write.start(shop, CHEN, ListingContent.EMPTY);
        var stamp = write.read(key).stamp(Step.BASICS);
        title(key, stamp, "六角螺栓");
        title(key, stamp, "六角螺栓");
        assertThat(history.of(key, null, 9)).hasSize(1);
    }

    @Test
    void two_who_write_different_steps_dont_disturb_each_other() {
        var key = write.start(shop, CHEN, ListingContent.EMPTY);
        var draft = write.read(key);
        title(key, draft.stamp(Step.BASICS), "六角螺栓");
        write.save(
                key,
                CHEN,
                Step.SALES,
                draft.stamp(Step.SALES),
                content -> content.with(Sales.byQuantity("个", 5, List.of())),
                Map.of());
        assertThat(write.read(key).content().title()).isEqualTo("六角螺栓");
        assertThat(write.read(key).content().sales().unit()).isEqualTo("个");
    }

    @Test
    void typing_on_is_one_entry_of_the_history() {
        var key = write.start(shop, CHEN, ListingContent.EMPTY);
        for (var title : List.of("六角", "六角螺", "六角螺栓"))
            title(key, write.read(key).stamp(Step.BASICS), title);
        assertThat(history.of(key, null, 9)).singleElement().satisfies(entry -> {
            assertThat(entry.field()).isEqualTo("title");
            assertThat(entry.oldValue()).isEmpty();
            assertThat(entry.newValue()).isEqualTo("六角螺栓");
            assertThat(entry.personName()).isEqualTo("陈恒");
        });
    }

    @Test
    void a_copy_says_the_same_under_its_own_number() {
        var key = write.start(shop, CHEN, BoltListing.content());
        var copy = write.copy(key, CHEN);
        assertThat(copy).isNotEqualTo(key);
        assertThat(write.read(copy).content()).isEqualTo(BoltListing.content());
    }

    @Test
    void a_thousand_pieces_are_sold_a_thousand_times_and_no_more() throws Exception {
        var key = write.start(shop, CHEN, ListingContent.EMPTY);
        stock.bring(key, Sales.byQuantity("个", 100, List.of()), Map.of());
        var sold = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 160; i++) pool.submit(() -> stock.take(key, Sku.SINGLE, 1) ? sold.incrementAndGet() : 0);
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(sold).hasValue(100);
        assertThat(stock.of(key)).containsEntry(Sku.SINGLE, 0);
        assertThat(listings.get(key).stockTotal).isZero();
    }

    @Test
    void publishing_a_new_stock_keeps_what_was_sold_meanwhile() {
        var key = write.start(shop, CHEN, ListingContent.EMPTY);
        stock.bring(key, Sales.byQuantity("个", 100, List.of()), Map.of());
        var base = stock.of(key);
        stock.take(key, Sku.SINGLE, 30);
        stock.bring(key, Sales.byQuantity("个", 150, List.of()), base);
        assertThat(stock.of(key)).containsEntry(Sku.SINGLE, 120);
    }

    private void title(ShopKey key, String stamp, String title) {
        write.save(key, CHEN, Step.BASICS, stamp, content -> content.with(Basics.of(title, List.of())), Map.of());
    }
}
