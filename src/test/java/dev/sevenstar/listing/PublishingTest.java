package dev.sevenstar.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.listing.ShopListings.Filter;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("database")
class PublishingTest {

    private static final Author CHEN = new Author(7L, "陈恒");
    private static final Author REVIEWER = new Author(8L, "小二");

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
    PublishedListings published;

    @Autowired
    Listings listings;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewListing review;

    @Autowired
    ListingClocks clocks;

    @Autowired
    Stock stock;

    @Autowired
    ShopListings rows;

    @Autowired
    ListingTodos todos;

    @Autowired
    Tallies tallies;

    @Autowired
    MovableClock clock;

    World.Staffed factory;
    ListingContent bolts;

    @BeforeEach
    void a_factory_with_bolts() {
        factory = world.boltFactory();
        bolts = new Goods(catalog, pictures, templates, addresses).bolts(factory.shop(), factory.owner(), "六角螺栓 M8 现货");
    }

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    @Test
    void a_complete_draft_goes_online_at_once() {
        var key = draft(bolts);
        assertThat(publish.publish(key, CHEN).kind()).isEqualTo(Outcome.Kind.PUBLISHED);
        var seen = published.find(key.id()).orElseThrow();
        assertThat(seen.isOnline()).isTrue();
        assertThat(seen.content()).isEqualTo(bolts);
        assertThat(seen.stockOf(Sku.SINGLE)).isEqualTo(5_000);
        assertThat(seen.prices().quote(1_000).total().fen()).isEqualTo(59_000);
        assertThat(published.cards(key.shopId(), List.of(key.id())))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.title()).isEqualTo("六角螺栓 M8 现货");
                    assertThat(card.coverUrl(220)).startsWith("/media/");
                });
        assertThat(tallies.of(key.shopId()))
                .containsEntry(ListingState.ONLINE, 1)
                .containsEntry(ListingState.DRAFT, 0);
    }

    @Test
    void publishing_twice_is_publishing_once() {
        var key = online();
        assertThat(publish.publish(key, CHEN).isPublished()).isTrue();
        assertThat(published.find(key).orElseThrow().revision()).isEqualTo(1);
        assertThat(stock.of(key)).containsEntry(Sku.SINGLE, 5_000);
    }

    @Test
    void a_blocked_word_is_refused_at_its_field() {
        var outcome = publish.publish(draft(titled("国家级六角螺栓")), CHEN);
        assertThat(outcome.isBlocked()).isTrue();
        assertThat(outcome.reasons()).anySatisfy(reason -> {
            assertThat(reason.key()).isEqualTo("listing.rule.word-blocked");
            assertThat(reason.at()).isEqualTo(new FieldRef(Step.BASICS, "title"));
        });
    }

    @Test
    void buyers_see_the_old_revision_until_the_new_one_is_published() {
        var key = online();
        write.open(key, CHEN);
        retitle(key, "六角螺栓 M10 现货");
        assertThat(published.find(key).orElseThrow().content().title()).isEqualTo("六角螺栓 M8 现货");
        publish.publish(key, CHEN);
        assertThat(published.find(key).orElseThrow().content().title()).isEqualTo("六角螺栓 M10 现货");
        assertThat(published.snapshot(key, 1).orElseThrow().content().title()).isEqualTo("六角螺栓 M8 现货");
    }

    @Test
    void what_is_online_cannot_be_written_without_a_revision() {
        var key = online();
        assertThatThrownBy(() -> retitle(key, "别的")).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_sold_while_a_revision_is_written_stays_sold() {
        var key = online();
        write.open(key, CHEN);
        stock.take(key, Sku.SINGLE, 1_000);
        retitle(key, "六角螺栓 M10 现货");
        publish.publish(key, CHEN);
        assertThat(stock.of(key)).containsEntry(Sku.SINGLE, 4_000);
    }

    @Test
    void a_discarded_revision_leaves_what_buyers_see() {
        var key = online();
        write.open(key, CHEN);
        retitle(key, "不要的");
        write.discard(key, CHEN);
        assertThat(listings.get(key).isOpen()).isFalse();
        assertThat(write.read(key).content().title()).isEqualTo("六角螺栓 M8 现货");
    }

    @Test
    void a_withdrawn_listing_says_so_and_comes_back() {
        var key = online();
        publish.withdraw(key, CHEN);
        assertThat(published.find(key.id()).orElseThrow().isOnline()).isFalse();
        assertThat(published.ofShop(key.shopId(), null, 9)).isEmpty();
        publish.publish(key, CHEN);
        assertThat(published.find(key).orElseThrow().isOnline()).isTrue();
    }

    @Test
    void a_deleted_listing_is_restored_within_thirty_days() {
        var key = online();
        publish.delete(key, CHEN);
        clock.forward(Duration.ofDays(29));
        publish.restore(key, CHEN);
        assertThat(listings.get(key).state()).isEqualTo(ListingState.OFFLINE);
        publish.delete(key, CHEN);
        clock.forward(Duration.ofDays(31));
        assertThatThrownBy(() -> publish.restore(key, CHEN)).isInstanceOf(Refused.class);
    }

    @Test
    void a_warned_word_waits_for_the_review_and_comes_back_with_reasons() {
        var key = draft(titled(warnedTitle()));
        assertThat(publish.publish(key, CHEN).kind()).isEqualTo(Outcome.Kind.IN_REVIEW);
        assertThat(published.find(key.id())).isEmpty();
        review.reject(key, REVIEWER, List.of(new RejectionReason(Step.BASICS, "请改标题")));
        assertThat(listings.get(key).state()).isEqualTo(ListingState.REJECTED);
        assertThat(reviews.lastReasons(key)).containsExactly(new RejectionReason(Step.BASICS, "请改标题"));
        publish.publish(key, CHEN);
        review.approve(key, REVIEWER);
        review.approve(key, REVIEWER);
        assertThat(published.find(key.id()).orElseThrow().isOnline()).isTrue();
    }

    @Test
    void a_review_can_be_taken_back() {
        var key = draft(titled(warnedTitle()));
        publish.publish(key, CHEN);
        publish.withdraw(key, CHEN);
        assertThat(listings.get(key).state()).isEqualTo(ListingState.DRAFT);
        assertThat(reviews.waiting(0, 500)).noneMatch(waiting -> waiting.listingId() == key.id());
    }

    @Test
    void a_scheduled_listing_goes_online_at_its_minute() {
        var key = draft(bolts);
        publish.schedule(key, CHEN, clock.instant().plus(Duration.ofHours(2)));
        clocks.publishScheduled();
        assertThat(listings.get(key).isOnline()).isFalse();
        clock.forward(Duration.ofHours(3));
        clocks.publishScheduled();
        clocks.publishScheduled();
        assertThat(listings.get(key).isOnline()).isTrue();
    }

    @Test
    void a_listing_expires_when_its_validity_is_over() {
        var key = online();
        clock.forward(Duration.ofDays(ListingNumbers.VALIDITY_DAYS + 1));
        // So many at once, and the goods of other tests are older.
        for (int i = 0; i < 100 && listings.get(key).isOnline(); i++) clocks.expireOld();
        assertThat(listings.get(key).state()).isEqualTo(ListingState.EXPIRED);
    }

    private String warnedTitle() {
        for (var word : List.of("极品", "顶级", "首选", "第一品牌", "独家", "专供", "特供", "绝佳", "优质之选", "独一无二")) {
            var assessment = write.read(draft(titled("六角螺栓 " + word))).assessment();
            if (assessment.isPublishable() && assessment.needsReview()) return "六角螺栓 " + word;
        }
        throw new AssertionError("no warned word among those tried");
    }

    private ListingContent titled(String title) {
        return bolts.with(Basics.of(title, bolts.basics().attributes()));
    }

    private ShopKey draft(ListingContent content) {
        return write.start(factory.shop().id(), CHEN, content);
    }

    private ShopKey online() {
        var key = draft(bolts);
        assertThat(publish.publish(key, CHEN).reasons()).isEmpty();
        return key;
    }

    private void retitle(ShopKey key, String title) {
        write.save(
                key,
                CHEN,
                Step.BASICS,
                write.read(key).stamp(Step.BASICS),
                content -> content.with(Basics.of(title, content.basics().attributes())),
                Map.of());
    }

    @Test
    void the_list_finds_by_state_text_category_and_missing_star() {
        var key = online();
        var other = draft(titled("别的 100% 商品"));
        var shop = key.shopId();
        assertThat(ids(shop, new Filter(null, null, null, null, null))).containsExactly(other.id(), key.id());
        assertThat(ids(shop, new Filter(ListingState.ONLINE, null, null, null, null)))
                .containsExactly(key.id());
        assertThat(ids(shop, new Filter(null, "100%", null, null, null))).containsExactly(other.id());
        assertThat(ids(shop, new Filter(null, "1_0", null, null, null))).isEmpty();
        assertThat(ids(shop, new Filter(null, null, bolts.categoryId(), Star.VIDEO, null)))
                .hasSize(2);
        var stars = listings.get(key).stars();
        assertThat(ids(shop, new Filter(null, null, null, null, stars))).contains(key.id());
        assertThat(rows.withStars(shop, stars, 99)).isPositive();
        assertThat(rows.recentCategories(shop, 5)).containsExactly(bolts.categoryId());
    }

    @Test
    void the_shop_is_told_what_to_do_next() {
        draft(bolts);
        assertThat(todos.todos(factory.shop().id(), factory.owner().id()))
                .anyMatch(todo -> todo.key().equals("listing.todo.drafts"));
    }

    private List<Long> ids(long shop, Filter filter) {
        return rows.page(shop, filter, null, 9).stream()
                .map(ShopListings.Row::id)
                .toList();
    }
}
