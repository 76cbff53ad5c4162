package dev.sevenstar.listing;

import dev.sevenstar.listing.events.StockChanged;
import dev.sevenstar.shared.ShopKey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many pieces of each SKU are there: a hot counter, changed by one conditional statement. */
@Component
public class Stock {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Stock(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** SKU key → pieces; a listing without specifications has {@link Sku#SINGLE}. */
    public Map<String, Integer> of(ShopKey listing) {
        var stock = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
                select sku, stock from listing_sku where shop_id = :shop and listing_id = :listing
                order by shop_id, listing_id, sku""")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .query(row -> {
                    stock.put(row.getString("sku"), row.getInt("stock"));
                });
        return stock;
    }

    /**
     * Takes pieces off the shelf; false when there are not enough, and then nothing changed. Who takes
     * several SKUs takes them sorted by listing and SKU.
     */
    @Transactional
    public boolean take(ShopKey listing, String sku, int pieces) {
        if (pieces <= 0) throw new IllegalArgumentException("pieces " + pieces);
        if (!add(listing, sku, -pieces)) return false;
        report(listing, sku, -pieces);
        return true;
    }

    /** Puts pieces back that were taken; a SKU that no longer exists takes none. */
    @Transactional
    public void giveBack(ShopKey listing, String sku, int pieces) {
        if (pieces <= 0) throw new IllegalArgumentException("pieces " + pieces);
        if (add(listing, sku, pieces)) report(listing, sku, pieces);
    }

    private void report(ShopKey listing, String sku, int pieces) {
        jdbc.sql("update listing set stock_total = stock_total + :pieces where shop_id = :shop and id = :listing")
                .param("pieces", pieces)
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .update();
        events.publishEvent(new StockChanged(listing.shopId(), listing.id(), sku, left(listing, sku)));
    }

    private int left(ShopKey listing, String sku) {
        return jdbc.sql("select stock from listing_sku where shop_id = :shop and listing_id = :listing and sku = :sku")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("sku", sku)
                .query(Integer.class)
                .single();
    }

    private boolean add(ShopKey listing, String sku, int pieces) {
        return jdbc.sql("""
                update listing_sku set stock = stock + :pieces
                where shop_id = :shop and listing_id = :listing and sku = :sku and stock + :pieces >= 0""")
                        .param("pieces", pieces)
                        .param("shop", listing.shopId())
                        .param("listing", listing.id())
                        .param("sku", sku)
                        .update()
                == 1;
    }

    /** Brings what the seller changed between opening and publishing, and no more: sales in between stay counted. */
    void bring(ShopKey listing, Sales sales, Map<String, Integer> base) {
        var present = of(listing);
        var wanted = new LinkedHashMap<String, Integer>();
        for (var sku : sales.sellable()) wanted.put(sku.key(), sku.stock() == null ? 0 : sku.stock());
        present.keySet().stream().filter(sku -> !wanted.containsKey(sku)).forEach(sku -> drop(listing, sku));
        wanted.forEach((sku, stock) -> {
            var delta = stock - base.getOrDefault(sku, 0);
            if (!present.containsKey(sku)) insert(listing, sku, stock);
            else if (delta != 0) set(listing, sku, delta);
        });
        total(listing);
    }

    /** Of a listing no buyer has seen yet: what its seller says it will have. */
    void foretell(ShopKey listing, long pieces) {
        jdbc.sql("update listing set stock_total = :pieces where shop_id = :shop and id = :listing")
                .param("pieces", pieces)
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .update();
    }

    private void insert(ShopKey listing, String sku, int stock) {
        jdbc.sql("insert into listing_sku (shop_id, listing_id, sku, stock) values (:shop, :listing, :sku, :stock)")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("sku", sku)
                .param("stock", stock)
                .update();
    }

    private void set(ShopKey listing, String sku, int delta) {
        jdbc.sql("""
                update listing_sku set stock = case when stock + :delta < 0 then 0 else stock + :delta end
                where shop_id = :shop and listing_id = :listing and sku = :sku""")
                .param("delta", delta)
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("sku", sku)
                .update();
    }

    private void drop(ShopKey listing, String sku) {
        jdbc.sql("delete from listing_sku where shop_id = :shop and listing_id = :listing and sku = :sku")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("sku", sku)
                .update();
    }

    private void total(ShopKey listing) {
        jdbc.sql("""
                update listing set stock_total = (select coalesce(sum(s.stock), 0) from listing_sku s
                    where s.shop_id = :shop and s.listing_id = :listing)
                where shop_id = :shop and id = :listing""")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .update();
    }
}
