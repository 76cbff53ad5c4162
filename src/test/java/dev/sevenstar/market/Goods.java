package dev.sevenstar.market;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Category;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.Basics;
import dev.sevenstar.listing.Delivery;
import dev.sevenstar.listing.DeliveryPromise;
import dev.sevenstar.listing.Freight;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.PromiseTime;
import dev.sevenstar.listing.Sales;
import dev.sevenstar.listing.ServicePromise;
import dev.sevenstar.listing.Tier;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.listing.events.ListingDeleted;
import dev.sevenstar.listing.events.ListingPublished;
import dev.sevenstar.listing.events.ListingWithdrawn;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts listings on the shelf whatever the publishing rules say, and takes them down again. */
public final class Goods {

    private final WriteListing writing;
    private final Catalog catalog;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final CatchUp catchUp;
    private final Clock clock;

    private Goods(ApplicationContext house) {
        this.writing = house.getBean(WriteListing.class);
        this.catalog = house.getBean(Catalog.class);
        this.jdbc = house.getBean(JdbcClient.class);
        this.events = house;
        this.transaction = house.getBean(TransactionTemplate.class);
        this.catchUp = house.getBean(CatchUp.class);
        this.clock = house.getBean(Clock.class);
    }

    public static Goods in(ApplicationContext house) {
        return new Goods(house);
    }

    public Category leaf(String name) {
        return catalog.leaves().stream()
                .filter(leaf -> leaf.name().zh().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** Bolts in three tiers, 100 pieces at least, with a delivery promise of 48 hours. */
    public ListingContent bolts(String title) {
        return ListingContent.EMPTY
                .with((Long) catalog.search("螺栓", 1).get(0).leaf().id())
                .with(Basics.of(title, List.of()))
                .with(Sales.byQuantity(
                        "个", 50_000, List.of(Tier.of(100, "0.68"), Tier.of(1_000, "0.59"), Tier.of(10_000, "0.52"))))
                .with(new Delivery(
                        Freight.sellerPays(),
                        12,
                        null,
                        null,
                        List.of(new DeliveryPromise(1, PromiseTime.HOURS_48)),
                        List.of(ServicePromise.INVOICE)));
    }

    public ShopKey online(Shop shop, ListingContent content) {
        return online(shop, content, 6);
    }

    public ShopKey online(Shop shop, ListingContent content, int stars) {
        return transaction.execute(status -> {
            var key = writing.start(shop.id(), Author.HOUSE, content);
            jdbc.sql("""
                    update listing set state = 'ONLINE', published_number = working_number, published_at = :now,
                      stars = :stars, stock_total = :stock where shop_id = :shop and id = :id""")
                    .param("now", OffsetDateTime.ofInstant(Times.now(clock), Times.ZONE))
                    .param("stars", stars)
                    .param("stock", content.sales().stockTotal())
                    .param("shop", key.shopId())
                    .param("id", key.id())
                    .update();
            for (var sku : content.sales().sellable())
                jdbc.sql("insert into listing_sku (shop_id, listing_id, sku, stock) values (?, ?, ?, ?)")
                        .params(key.shopId(), key.id(), sku.key(), sku.stock() == null ? 0 : sku.stock())
                        .update();
            jdbc.sql("insert into listing_address (id, shop_id) values (?, ?)")
                    .params(key.id(), key.shopId())
                    .update();
            events.publishEvent(new ListingPublished(key.shopId(), key.id(), 1));
            return key;
        });
    }

    public void withdraw(ShopKey key) {
        become(key, "OFFLINE", new ListingWithdrawn(key.shopId(), key.id()));
    }

    public void delete(ShopKey key) {
        become(key, "DELETED", new ListingDeleted(key.shopId(), key.id()));
    }

    private void become(ShopKey key, String state, Object event) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update listing set state = :state, live = :live where shop_id = :shop and id = :id")
                    .params(Map.of("state", state, "live", !state.equals("DELETED")))
                    .param("shop", key.shopId())
                    .param("id", key.id())
                    .update();
            events.publishEvent(event);
        });
    }

    /** Lets the search see it all. */
    public void catchUp() {
        catchUp.run();
    }
}
