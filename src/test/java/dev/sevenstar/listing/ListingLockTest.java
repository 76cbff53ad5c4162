package dev.sevenstar.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.identity.events.ShopClosed;
import dev.sevenstar.listing.ChangeMany.Act;
import dev.sevenstar.listing.ChangeMany.Effect;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Clamp;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a seller cannot do with a listing that a campaign relies on. */
@HouseTest
@Tag("database")
class ListingLockTest {

    private static final Author CHEN = new Author(7L, "陈恒");
    private static final Author REVIEWER = new Author(8L, "小二");
    private static final Duration WEEK = Duration.ofDays(7);

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
    ReviewListing review;

    @Autowired
    ChangeMany many;

    @Autowired
    ListingClocks clocks;

    @Autowired
    Listings listings;

    @Autowired
    PublishedListings published;

    @Autowired
    Clamp clamp;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    World.Staffed factory;
    ListingContent bolts;
    ShopKey key;
    Instant end;

    @BeforeEach
    void bolts_in_a_campaign() {
        factory = world.boltFactory();
        bolts = new Goods(catalog, pictures, templates, addresses).bolts(factory.shop(), factory.owner(), "六角螺栓 M8 现货");
        key = online();
        end = Times.now(clock).plus(WEEK);
        clamp.hold(key, "9.20 商人节", end);
    }

    @AfterEach
    void it_is_over() {
        clamp.letGo();
        clock.reset();
    }

    @Test
    void it_stays_on_the_shelf() {
        assertThatThrownBy(() -> publish.withdraw(key, CHEN)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("listing.refused.held");
            assertThat(refused.args()).containsExactly("9.20 商人节", Times.minute(end));
        });
        assertThatThrownBy(() -> publish.delete(key, CHEN)).isInstanceOf(Refused.class);
        assertThat(listings.get(key).isOnline()).isTrue();
    }

    @Test
    void afterwards_it_is_the_sellers_again() {
        clock.forward(WEEK.plusMinutes(1));
        publish.withdraw(key, CHEN);
        assertThat(listings.get(key).state()).isEqualTo(ListingState.OFFLINE);
    }

    @Test
    void no_price_rises() {
        sell("0.69", "0.59", 100);
        assertBlocked("listing.rule.held-price", Step.SALES, "9.20 商人节", Times.minute(end), 100);
        sell("0.68", "0.60", 100);
        assertBlocked("listing.rule.held-price", Step.SALES, "9.20 商人节", Times.minute(end), 1_000);
    }

    @Test
    void the_minimum_does_not_rise() {
        sell("0.60", "0.59", 200);
        assertBlocked("listing.rule.held-price", Step.SALES, "9.20 商人节", Times.minute(end), 100);
    }

    @Test
    void it_may_become_cheaper_and_say_something_else() {
        sell("0.60", "0.59", 50);
        retitle("六角螺栓 M8 厂家现货");
        assertThat(publish.publish(key, CHEN).isPublished()).isTrue();
    }

    @Test
    void a_step_that_only_one_of_the_tables_has_is_compared() {
        sell(Sales.byQuantity("个", 5_000, List.of(Tier.of(100, "0.66"))));
        assertBlocked("listing.rule.held-price", Step.SALES, "9.20 商人节", Times.minute(end), 1_000);
        sell(Sales.byQuantity("个", 5_000, List.of(Tier.of(100, "0.59"))));
        assertThat(publish.publish(key, CHEN).isPublished()).isTrue();
    }

    @Test
    void no_sku_goes_and_new_ones_may_come() {
        clamp.letGo();
        sell(colours("红", "蓝"));
        assertThat(publish.publish(key, CHEN).reasons()).isEmpty();
        clamp.hold(key, "9.20 商人节", end);
        sell(colours("红", "绿"));
        assertBlocked("listing.rule.held-sku-price", Step.SALES, "9.20 商人节", Times.minute(end), 2, "蓝");
        sell(colours("红", "蓝", "绿"));
        assertThat(publish.publish(key, CHEN).reasons()).isEmpty();
    }

    @Test
    void buyers_can_go_on_ordering() {
        var sales = bolts.sales();
        sell(new Sales(
                SupplyMode.SOURCING,
                sales.pricing(),
                sales.tiers(),
                sales.axes(),
                sales.skus(),
                sales.unit(),
                null,
                null,
                sales.stock(),
                null,
                null,
                true,
                true,
                false,
                List.of()));
        assertBlocked("listing.rule.held-order", Step.SALES, "9.20 商人节", Times.minute(end));
    }

    @Test
    void it_stays_in_its_category() {
        var other = catalog.search("连衣裙", 1).get(0).leaf().id();
        save(Step.CATEGORY, content -> content.with(other));
        var reasons = publish.publish(key, CHEN).reasons();
        assertThat(reasons).anySatisfy(reason -> assertThat(reason.key()).isEqualTo("listing.rule.held-category"));
        assertThat(published.find(key).orElseThrow().content().categoryId()).isEqualTo(bolts.categoryId());
    }

    @Test
    void a_revision_that_was_to_go_online_by_itself_is_refused_and_the_seller_is_told() {
        sell("0.80", "0.70", 100);
        publish.schedule(key, CHEN, clock.instant().plus(Duration.ofHours(1)));
        clock.forward(Duration.ofHours(2));
        clocks.publishScheduled();
        assertThat(published.find(key).orElseThrow().prices().lowest()).contains(tier("0.59"));
        assertThat(listings.get(key).scheduledAt()).isEmpty();
        assertThat(write.read(key).assessment().blockers()).anyMatch(Held::isAbout);
        assertThat(jdbc.sql("select count(*) from notification where shop_id = :shop")
                        .param("shop", key.shopId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_platform_cannot_let_through_what_was_submitted_before() {
        clamp.letGo();
        sell("0.80", "0.70", 100);
        retitle("六角螺栓 M8 独家");
        assertThat(publish.publish(key, CHEN).kind()).isEqualTo(Outcome.Kind.IN_REVIEW);
        clamp.hold(key, "9.20 商人节", end);
        assertThatThrownBy(() -> review.approve(key, REVIEWER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("listing.refused.held-revision"));
        assertThat(published.find(key).orElseThrow().prices().lowest()).contains(tier("0.59"));
        publish.withdraw(key, CHEN);
        assertThat(listings.get(key).revision()).isEqualTo(RevisionState.EDITING);
        assertThat(listings.get(key).isOnline()).isTrue();
    }

    @Test
    void its_validity_lasts_as_long_as_the_campaign() {
        clock.forward(Duration.ofDays(ListingNumbers.VALIDITY_DAYS + 1));
        var later = Times.now(clock).plus(WEEK);
        clamp.hold(key, "9.20 商人节", later);
        expireAllDue();
        assertThat(listings.get(key).isOnline()).isTrue();
        assertThat(listings.get(key).expiresAt()).contains(later);
        clock.forward(WEEK.plusMinutes(1));
        expireAllDue();
        assertThat(listings.get(key).state()).isEqualTo(ListingState.EXPIRED);
    }

    @Test
    void of_many_each_tells_why_it_stays() {
        var free = online();
        var ids = List.of(key.id(), free.id());
        clamp.asked();
        assertThat(many.foresee(Act.DELETE, key.shopId(), ids))
                .containsEntry(
                        key.id(), new Effect(false, "listing.bulk.says.held", List.of("9.20 商人节", Times.minute(end))))
                .hasEntrySatisfying(
                        free.id(), effect -> assertThat(effect.does()).isTrue());
        assertThat(clamp.asked()).hasSize(1);
        var effects = many.apply(Act.WITHDRAW, key.shopId(), ids, CHEN);
        assertThat(effects.get(key.id()).does()).isFalse();
        assertThat(effects.get(free.id()).does()).isTrue();
        assertThat(listings.get(free).isOnline()).isFalse();
        assertThat(listings.get(key).isOnline()).isTrue();
    }

    @Test
    void of_many_a_dearer_one_is_not_published_and_says_so() {
        sell("0.80", "0.70", 100);
        assertThat(many.apply(Act.PUBLISH, key.shopId(), List.of(key.id()), CHEN)
                        .get(key.id()))
                .satisfies(effect -> {
                    assertThat(effect.does()).isFalse();
                    assertThat(effect.key()).isEqualTo("listing.rule.held-price");
                });
    }

    @Test
    void a_shop_can_be_closed_all_the_same() {
        events.publishEvent(new ShopClosed(key.shopId()));
        assertThat(published.find(key).orElseThrow().isOnline()).isFalse();
    }

    private void assertBlocked(String reason, Step step, Object... args) {
        var outcome = publish.publish(key, CHEN);
        assertThat(outcome.isBlocked()).isTrue();
        assertThat(outcome.reasons()).singleElement().satisfies(only -> {
            assertThat(only.key()).isEqualTo(reason);
            assertThat(only.step()).isEqualTo(step);
            assertThat(only.args()).containsExactly(args);
        });
    }

    private static Money tier(String yuan) {
        return Money.parseYuan(yuan);
    }

    /** So many at once, and the goods of other tests are older. */
    private void expireAllDue() {
        for (int i = 0;
                i < 100 && listings.get(key).expiresAt().filter(this::isOver).isPresent();
                i++) clocks.expireOld();
    }

    private boolean isOver(Instant at) {
        return !at.isAfter(clock.instant());
    }

    private ShopKey online() {
        var started = write.start(factory.shop().id(), CHEN, bolts);
        assertThat(publish.publish(started, CHEN).reasons()).isEmpty();
        return started;
    }

    private static Sales colours(String... names) {
        var skus = List.of(names).stream()
                .map(name -> Sku.of(List.of(name), "39.90", 5))
                .toList();
        return Sales.perSku("件", 2, List.of(SpecAxis.of("颜色", names)), skus);
    }

    private void sell(String few, String many, int from) {
        sell(Sales.byQuantity("个", 5_000, List.of(Tier.of(from, few), Tier.of(1_000, many))));
    }

    private void sell(Sales sales) {
        save(Step.SALES, content -> content.with(sales));
    }

    private void retitle(String title) {
        save(
                Step.BASICS,
                content -> content.with(Basics.of(title, content.basics().attributes())));
    }

    private void save(Step step, UnaryOperator<ListingContent> change) {
        write.open(key, CHEN);
        write.save(key, CHEN, step, write.read(key).stamp(step), change, Map.of());
    }
}
