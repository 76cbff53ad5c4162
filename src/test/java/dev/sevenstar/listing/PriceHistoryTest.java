package dev.sevenstar.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.identity.events.ShopClosed;
import dev.sevenstar.identity.events.ShopReopened;
import dev.sevenstar.listing.PriceHistory.Interval;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of the prices of a listing from its first publication on. */
@HouseTest
@Tag("database")
class PriceHistoryTest {

    private static final Author CHEN = new Author(7L, "陈恒");
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    World world;

    @Autowired
    Catalog catalog;

    @Autowired
    Pictures pictures;

    @Autowired
    FreightTemplates templates;

    @Autowired
    ShipFromAddresses addresses;

    @Autowired
    WriteListing write;

    @Autowired
    PublishListing publish;

    @Autowired
    PriceHistory history;

    @Autowired
    NotePresentPrices notePresentPrices;

    @Autowired
    ListingClocks clocks;

    @Autowired
    Listings listings;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Jobsite jobs;

    @Autowired
    MovableClock clock;

    World.Staffed factory;
    ListingContent bolts;
    ShopKey key;
    Instant began;

    @BeforeEach
    void bolts_on_sale() {
        factory = world.boltFactory();
        bolts = new Goods(catalog, pictures, templates, addresses).bolts(factory.shop(), factory.owner(), "六角螺栓 M8 现货");
        key = write.start(factory.shop().id(), CHEN, bolts);
        began = Times.now(clock);
        publish.publish(key, CHEN);
        clock.forward(HOUR);
    }

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    @Test
    void a_publication_begins_it() {
        assertThat(intervals()).singleElement().satisfies(only -> {
            assertThat(only.from()).isBetween(began, began.plusSeconds(60));
            assertThat(only.until()).isNull();
            assertThat(only.prices().steps())
                    .containsExactly(
                            new PriceTable.Step(100, Money.parseYuan("0.68")),
                            new PriceTable.Step(1_000, Money.parseYuan("0.59")));
            assertThat(only.prices().minimum()).isEqualTo(100);
        });
    }

    @Test
    void a_draft_has_none() {
        var draft = write.start(factory.shop().id(), CHEN, bolts);
        assertThat(history.since(draft, Instant.EPOCH, 99)).isEmpty();
    }

    @Test
    void another_title_is_no_other_price() {
        revise(bolts.with(Basics.of("六角螺栓 M8 厂家现货", bolts.basics().attributes())));
        assertThat(intervals()).singleElement().satisfies(only -> assertThat(only.until())
                .isNull());
    }

    @Test
    void another_price_ends_one_and_begins_the_next_at_the_same_moment() {
        revise(bolts.with(Sales.byQuantity("个", 5_000, List.of(Tier.of(100, "0.66"), Tier.of(1_000, "0.59")))));
        var both = intervals();
        assertThat(both).hasSize(2);
        assertThat(both.get(1).until()).isEqualTo(both.get(0).from());
        assertThat(both.get(0).prices().find(Sku.SINGLE, 100)).contains(Money.parseYuan("0.66"));
    }

    @Test
    void a_higher_minimum_is_another_price() {
        revise(bolts.with(Sales.byQuantity("个", 5_000, List.of(Tier.of(200, "0.68"), Tier.of(1_000, "0.59")))));
        assertThat(intervals()).hasSize(2);
    }

    @Test
    void it_has_a_gap_while_the_listing_is_off_the_shelf() {
        publish.withdraw(key, CHEN);
        var away = Times.now(clock);
        clock.forward(HOUR);
        publish.publish(key, CHEN);
        var both = intervals();
        assertThat(both).hasSize(2);
        assertThat(both.get(1).until()).isBeforeOrEqualTo(away);
        assertThat(both.get(0).from()).isAfter(away);
        assertThat(both.get(0).prices().steps()).isEqualTo(both.get(1).prices().steps());
    }

    @Test
    void it_ends_when_the_listing_expires_or_is_deleted() {
        publish.delete(key, CHEN);
        assertEnded();
        publish.restore(key, CHEN);
        assertEnded();
        publish.publish(key, CHEN);
        assertThat(intervals().get(0).until()).isNull();
        clock.forward(Duration.ofDays(ListingNumbers.VALIDITY_DAYS + 1));
        for (int i = 0; i < 100 && listings.get(key).isOnline(); i++) clocks.expireOld();
        assertEnded();
    }

    @Test
    void nothing_of_a_closed_shop_has_a_price() {
        var other = write.start(factory.shop().id(), CHEN, bolts);
        publish.publish(other, CHEN);
        publish.withdraw(other, CHEN);
        clock.forward(HOUR);
        events.publishEvent(new ShopClosed(factory.shop().id()));
        assertEnded();
        clock.forward(HOUR);
        events.publishEvent(new ShopReopened(factory.shop().id()));
        assertThat(intervals()).hasSize(2).first().satisfies(again -> {
            assertThat(again.until()).isNull();
            assertThat(again.prices().minimum()).isEqualTo(100);
        });
        assertThat(history.since(other, Instant.EPOCH, 99)).allMatch(each -> each.until() != null);
    }

    @Test
    void what_was_on_sale_before_prices_were_kept_gets_its_present_ones() {
        forgetAll();
        notePresentPrices.note(key.shopId());
        notePresentPrices.note(key.shopId());
        assertThat(intervals()).singleElement().satisfies(only -> {
            assertThat(only.from()).isEqualTo(listings.get(key).publishedAt().orElseThrow());
            assertThat(only.until()).isNull();
            assertThat(only.prices().steps()).hasSize(2);
        });
    }

    /** As the migration promises it: without data. */
    @Test
    void the_shops_are_gone_through_one_after_the_other() {
        var next = world.boltFactory();
        var there = write.start(
                next.shop().id(),
                CHEN,
                new Goods(catalog, pictures, templates, addresses).bolts(next.shop(), next.owner(), "六角螺栓"));
        publish.publish(there, CHEN);
        forgetAll();
        jdbc.sql("delete from listing_price where shop_id = :shop")
                .param("shop", there.shopId())
                .update();
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('listing-note-present-prices', :before, :now, false, 1)""")
                .param("before", String.valueOf(Math.min(key.shopId(), there.shopId()) - 1))
                .param("now", Revisions.time(began))
                .update();
        jobs.run();
        assertThat(intervals()).hasSize(1);
        assertThat(history.since(there, Instant.EPOCH, 99)).hasSize(1);
    }

    @Test
    void what_a_closed_shop_had_on_sale_is_ended_at_once() {
        forgetAll();
        events.publishEvent(new ShopClosed(factory.shop().id()));
        notePresentPrices.note(key.shopId());
        assertEnded();
        events.publishEvent(new ShopReopened(factory.shop().id()));
        assertThat(intervals()).hasSize(2);
    }

    @Test
    void what_ended_long_ago_is_forgotten_but_for_what_may_come_back() {
        revise(bolts.with(Sales.byQuantity("个", 5_000, List.of(Tier.of(100, "0.66")))));
        clock.forward(HOUR);
        events.publishEvent(new ShopClosed(factory.shop().id()));
        clock.forward(HOUR);
        history.forgetBefore(Times.now(clock));
        assertThat(intervals())
                .singleElement()
                .satisfies(last -> assertThat(last.prices().steps()).hasSize(1));
        publish.withdraw(key, CHEN);
        history.forgetBefore(Times.now(clock));
        assertThat(intervals()).isEmpty();
    }

    private List<Interval> intervals() {
        return history.since(key, Instant.EPOCH, 99);
    }

    private void assertEnded() {
        assertThat(intervals()).isNotEmpty().allMatch(each -> each.until() != null);
    }

    private void revise(ListingContent content) {
        write.open(key, CHEN);
        for (var step : List.of(Step.BASICS, Step.SALES)) save(step, content);
        assertThat(publish.publish(key, CHEN).reasons()).isEmpty();
    }

    private void save(Step step, ListingContent content) {
        write.save(
                key,
                CHEN,
                step,
                write.read(key).stamp(step),
                before -> step == Step.BASICS ? before.with(content.basics()) : before.with(content.sales()),
                Map.of());
    }

    private void forgetAll() {
        jdbc.sql("delete from listing_price where shop_id = :shop")
                .param("shop", key.shopId())
                .update();
    }
}
