package dev.sevenstar.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.inquiry.Conversations;
import dev.sevenstar.inquiry.TimelineEntry;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.market.Goods;
import dev.sevenstar.market.ListingQuery;
import dev.sevenstar.market.ListingSearch;
import dev.sevenstar.media.FileKey;
import dev.sevenstar.media.FileStore;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.TestPictures;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@Tag("database")
class EraseShopTest {

    /** Rows of the shop that stay, each for a reason that its declaration gives. */
    private static final Set<String> STAYING = Set.of(
            "audit_entry",
            "inquiry",
            "inquiry_link",
            "inquiry_message",
            "inquiry_transition",
            "listing_address",
            "listing_shop_closed",
            "market_search_outbox");

    @Autowired
    ApplicationContext house;

    @Autowired
    World world;

    @Autowired
    Closures closures;

    @Autowired
    Erase erase;

    @Autowired
    Holders holders;

    @Autowired
    Shops shops;

    @Autowired
    Seats seats;

    @Autowired
    PublishedListings listings;

    @Autowired
    ListingSearch search;

    @Autowired
    Conversations conversations;

    @Autowired
    Pictures pictures;

    @Autowired
    FileStore store;

    @Autowired
    Jobsite jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    Goods goods;
    String word;
    World.Staffed factory;
    ShopKey bolts;
    ShopKey asked;
    byte[] photo;
    String hash;

    @BeforeEach
    void a_shop_at_work() {
        goods = Goods.in(house);
        word = Ids.text(Ids.next());
        factory = world.boltFactory();
        var shop = factory.shop();
        bolts = goods.online(shop, goods.bolts("不锈钢螺栓 " + word));
        var dealings = Dealings.in(house);
        var worker = dealings.somebody();
        dealings.worksFor(shop, factory.owner(), worker, world.buyer());
        asked = dealings.buysFrom(shop, worker, world.buyer());
        var own = new Random(Ids.next());
        photo = TestPictures.jpeg(TestPictures.corners(400 + own.nextInt(500), 400 + own.nextInt(500)));
        hash = upload(factory);
        goods.catchUp();
        assertThat(found()).isOne();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void from_the_first_moment_nothing_is_on_sale_and_taking_it_back_brings_it_all_back() {
        closures.closeShop(factory.shop().id(), factory.owner().id());
        assertThat(listings.find(bolts.id()).orElseThrow().isOnline()).isFalse();
        assertThat(listings.ofShop(bolts.shopId(), null, 10)).isEmpty();
        work();
        assertThat(found()).isZero();
        closures.keepShop(factory.shop().id());
        assertThat(listings.find(bolts.id()).orElseThrow().isOnline()).isTrue();
        work();
        assertThat(found()).isOne();
        clock.forward(Duration.ofDays(40));
        jobs.run();
        assertThat(shops.get(factory.shop().id()).isOpen()).isTrue();
    }

    @Test
    void after_thirty_days_only_what_has_a_reason_is_left() throws SQLException, IOException {
        var other = world.dressMaker();
        goods.online(other.shop(), goods.bolts("别家的螺栓"));
        closures.closeShop(factory.shop().id(), factory.owner().id());
        clock.forward(Duration.ofDays(31));
        jobs.run();
        assertThat(shops.get(factory.shop().id()).isClosed()).isTrue();
        assertThat(left()).isSubsetOf(STAYING);
        assertThat(seats.in(factory.shop().id())).isEmpty();
        assertThat(store.has(pictureKey())).isFalse();
        goods.catchUp();
        assertThat(found()).isZero();
        assertThat(seats.in(other.shop().id())).isNotEmpty();
        assertThat(listings.ofShop(other.shop().id(), null, 10)).hasSize(1);
    }

    @Test
    void the_buyer_goes_on_reading_what_was_said() {
        erase.run(DataSubject.SHOP, factory.shop().id());
        assertThat(conversations.forBuyer(asked).stream().map(TimelineEntry::what))
                .contains("好的");
        assertThat(conversations.forShop(asked).stream().map(TimelineEntry::what))
                .doesNotContain("底价 0.36");
    }

    @Test
    void stopped_after_any_module_it_is_run_again_to_the_end() throws SQLException {
        var shop = factory.shop().id();
        for (var done = 0; done < holders.all().size(); done++)
            erase.run(DataSubject.SHOP, shop, holders.all().subList(0, done));
        erase.run(DataSubject.SHOP, shop);
        erase.run(DataSubject.SHOP, shop);
        assertThat(left()).isSubsetOf(STAYING);
    }

    @Test
    void a_closed_shop_is_not_closed_twice_and_one_that_is_gone_does_not_come_back() {
        var shop = factory.shop().id();
        var owner = factory.owner().id();
        closures.closeShop(shop, owner);
        assertThatThrownBy(() -> closures.closeShop(shop, owner)).isInstanceOf(Refused.class);
        clock.forward(Duration.ofDays(31));
        jobs.run();
        assertThatThrownBy(() -> closures.keepShop(shop)).isInstanceOf(Refused.class);
    }

    @Test
    void a_picture_that_another_shop_shows_stays_there() throws IOException {
        var other = world.dressMaker();
        upload(other);
        erase.run(DataSubject.SHOP, factory.shop().id());
        assertThat(store.has(pictureKey())).isTrue();
    }

    private String upload(World.Staffed to) {
        return pictures.upload(to.shop().id(), to.owner().id(), "p.jpg", null, new ByteArrayInputStream(photo))
                .picture()
                .hash();
    }

    private FileKey pictureKey() {
        return new FileKey(FileKey.Area.PICTURES, hash, "original");
    }

    private TreeSet<String> left() throws SQLException {
        var left = new TreeSet<String>();
        Schema.of(database).forEach((table, columns) -> {
            if (columns.contains("shop_id")
                    && jdbc.sql("select count(*) from " + table + " where shop_id = :shop")
                                    .param("shop", factory.shop().id())
                                    .query(Integer.class)
                                    .single()
                            > 0) left.add(table);
        });
        return left;
    }

    private long found() {
        return search.find(ListingQuery.text(word)).total();
    }

    private void work() {
        clock.forward(Duration.ofMinutes(1));
        jobs.run();
        goods.catchUp();
    }
}
