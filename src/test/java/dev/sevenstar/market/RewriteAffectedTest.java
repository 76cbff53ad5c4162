package dev.sevenstar.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.catalog.Categories;
import dev.sevenstar.catalog.Category;
import dev.sevenstar.catalog.CategoryChange;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.ShopSettings;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
@Tag("database")
class RewriteAffectedTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    World world;

    @Autowired
    ListingSearch search;

    @Autowired
    ShopSettings settings;

    @Autowired
    Shops shops;

    @Autowired
    Categories categories;

    @Autowired
    Jobsite jobsite;

    @Autowired
    MovableClock clock;

    Goods goods;
    String word;

    @BeforeEach
    void open() {
        goods = Goods.in(house);
        word = Ids.text(Ids.next());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void a_renamed_shop_stands_under_its_new_name_on_all_its_goods() {
        var shop = world.boltFactory().shop();
        goods.online(shop, goods.bolts("不锈钢螺栓 " + word));
        goods.online(shop, goods.bolts("碳钢螺栓 " + word));
        goods.catchUp();
        describe(shop, "宁波新恒固", "110101");
        work();
        assertThat(search.find(ListingQuery.text(word)).cards()).hasSize(2).allSatisfy(card -> {
            assertThat(card.shopName()).isEqualTo("宁波新恒固");
            assertThat(card.region()).isEqualTo("110101");
        });
        assertThat(search.find(ListingQuery.text("新恒固 " + word)).total()).isEqualTo(2);
    }

    @Test
    void a_new_synonym_finds_what_was_published_before() {
        var leaf = goods.leaf("螺栓");
        var shop = world.boltFactory().shop();
        var content = goods.bolts("不锈钢紧固用品 " + word);
        goods.online(shop, content);
        goods.catchUp();
        assertThat(found("六角杆杆 " + word)).isEmpty();
        var synonyms = new ArrayList<>(leaf.synonyms());
        synonyms.add("六角杆杆");
        try {
            change(leaf, synonyms);
            work();
            assertThat(found("六角杆杆 " + word)).isNotEmpty();
            assertThat(search.find(ListingQuery.text("六角杆杆 " + word)).dropped()).isEmpty();
        } finally {
            change(leaf, leaf.synonyms());
            work();
        }
    }

    @Test
    void a_change_of_a_category_reaches_everything_below_it() {
        var leaf = goods.leaf("螺栓");
        goods.online(world.boltFactory().shop(), goods.bolts("不锈钢螺栓 " + word));
        goods.catchUp();
        var index = house.getBean(ListingIndex.class);
        var below = index.inCategory(leaf.rootId(), Long.MIN_VALUE, 1_000);
        assertThat(below).containsAll(index.inCategory(leaf.id(), Long.MIN_VALUE, 1_000));
        assertThat(below).isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
        assertThat(index.inCategory(leaf.rootId(), below.get(0).id(), 1_000)).doesNotContain(below.get(0));
    }

    @Test
    void a_large_shop_is_taken_in_portions() {
        var many = LongStream.rangeClosed(1, RewriteAffected.AT_ONCE + 5L)
                .mapToObj(id -> new ShopKey(7, id))
                .toList();
        var rewrite = new RewriteAffected(
                new HeldIndex(many),
                house.getBean(SearchOutbox.class),
                house.getBean(CatchUp.class),
                house.getBean(Jobs.class),
                clock);
        var rest = rewrite.step(RewriteAffected.Affected.shop(7)).orElseThrow();
        assertThat(rest.after()).isEqualTo(RewriteAffected.AT_ONCE);
        assertThat(rewrite.step(rest)).isEmpty();
    }

    private void describe(Shop shop, String name, String region) {
        settings.change(
                shop.id(),
                shops.get(shop.id()).version(),
                changed -> changed.describe(name, changed.businessModel(), region, changed.introduction()));
    }

    private void change(Category leaf, List<String> synonyms) {
        var card = categories.get(leaf.id());
        categories.change(
                leaf.id(),
                card.version(),
                new CategoryChange(leaf.name(), true, leaf.units(), leaf.coreWords(), synonyms));
    }

    private List<Card> found(String typed) {
        var answer = search.find(ListingQuery.text(typed));
        return answer.dropped().isEmpty() ? answer.cards() : List.of();
    }

    private void work() {
        clock.forward(Duration.ofMinutes(1));
        jobsite.runToTheEnd(RewriteAffected.TASK, clock);
        goods.catchUp();
    }
}
