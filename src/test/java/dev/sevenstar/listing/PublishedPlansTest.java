package dev.sevenstar.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.Filler;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Plans;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a search index is built from: online listings of all shops, a page after the other, none twice. */
@HouseTest
@Tag("database")
class PublishedPlansTest {

    private static final int MANY = 10_000;
    private static final int SHOPS = 5;
    private static final int PAGE = 50;

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
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    ShopKey bolts;

    /** The factory's listing is copied into shops of higher numbers. */
    @BeforeEach
    void many_listings_of_some_shops() {
        var factory = world.boltFactory();
        var content = new Goods(catalog, pictures, templates, addresses).bolts(factory.shop(), factory.owner(), "六角螺栓");
        var chen = new Author(factory.owner().id(), factory.owner().name());
        bolts = write.start(factory.shop().id(), chen, content);
        publish.publish(bolts, chen);
        var filler = new Filler(jdbc);
        var shop = "t.shop_id + 1 + mod(r.x, %d)".formatted(SHOPS);
        filler.copy("listing", "t.id = " + bolts.id(), MANY, Map.of("shop_id", shop, "id", "t.id + r.x"));
        filler.copy(
                "listing_revision",
                "t.listing_id = " + bolts.id(),
                MANY,
                Map.of("shop_id", shop, "listing_id", "t.listing_id + r.x"));
        filler.analyze();
    }

    @AfterEach
    void clear() {
        for (var table : List.of("listing_revision", "listing"))
            jdbc.sql("delete from " + table + " where shop_id between :first and :last")
                    .param("first", bolts.shopId() + 1)
                    .param("last", bolts.shopId() + SHOPS)
                    .update();
    }

    @Test
    void pages_go_through_all_shops_and_name_each_listing_once() {
        var keys = new ArrayList<ShopKey>();
        var last = new ShopKey(bolts.shopId(), 0);
        for (var page = published.after(last, 777); !page.isEmpty(); page = published.after(last, 777)) {
            page.stream()
                    .map(PublishedListing::key)
                    .filter(key -> key.shopId() <= bolts.shopId() + SHOPS)
                    .forEach(keys::add);
            last = page.get(page.size() - 1).key();
        }
        assertThat(keys).hasSize(MANY + 1).doesNotHaveDuplicates();
        assertThat(keys.stream().mapToLong(ShopKey::shopId)).isSorted();
        assertThat(keys.stream().map(ShopKey::shopId).distinct())
                .containsExactlyElementsOf(LongStream.rangeClosed(bolts.shopId(), bolts.shopId() + SHOPS)
                        .boxed()
                        .toList());
    }

    @Test
    void a_closed_shop_has_none_and_the_next_one_follows() {
        jdbc.sql("insert into listing_shop_closed (shop_id) values (:shop)")
                .param("shop", bolts.shopId() + 2)
                .update();
        try {
            var found = published.after(new ShopKey(bolts.shopId() + 2, 0), PAGE);
            assertThat(found).hasSize(PAGE).allMatch(listing -> listing.shopId() == bolts.shopId() + 3);
        } finally {
            jdbc.sql("delete from listing_shop_closed where shop_id = :shop")
                    .param("shop", bolts.shopId() + 2)
                    .update();
        }
    }

    @Test
    void a_page_in_the_middle_is_read_like_the_first() throws Exception {
        Statements.forget();
        assertThat(published.after(new ShopKey(bolts.shopId() + 3, bolts.id() + MANY / 2), PAGE))
                .hasSize(PAGE);
        for (var sent : List.copyOf(Statements.sent())) {
            var plan = Plans.explain(source, sent);
            assertThat(Plans.faults(plan, sent.sql())).as(plan).isEmpty();
        }
    }
}
