package dev.sevenstar.listing;

import dev.sevenstar.listing.events.StockChanged;
import dev.sevenstar.shared.ShopKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many pieces of each SKU are there: a hot counter, changed by one conditional statement. */
@Component
public class Stock {

    private static final String ADD = """
            update listing_sku set stock = stock + :pieces
            where shop_id = :shop and listing_id = :listing and sku = :sku and stock + :pieces >= 0""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final ApplicationEventPublisher events;

    Stock(JdbcClient jdbc, NamedParameterJdbcOperations batches, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
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

    /** So many pieces of a SKU, in the order in which they are taken. */
    public record Pieces(long listingId, String sku, int pieces) implements Comparable<Pieces> {

        @Override
        public int compareTo(Pieces other) {
            return listingId == other.listingId ? sku.compareTo(other.sku) : Long.compare(listingId, other.listingId);
        }
    }

    /**
     * Takes pieces of several SKUs of a shop off the shelf. If there are not enough of one it is named, and the
     * transaction has to be given up: what was taken before it is taken.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Pieces> takeAll(long shopId, Collection<Pieces> wanted) {
        var sorted = wanted.stream().sorted().toList();
        var taken = batches.batchUpdate(ADD, rows(shopId, sorted, -1));
        for (int i = 0; i < taken.length; i++) if (taken[i] == 0) return Optional.of(sorted.get(i));
        addToTotals(shopId, sorted, -1);
        return Optional.empty();
    }

    /** Puts back what was taken; a SKU that no longer exists takes none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveAllBack(long shopId, Collection<Pieces> taken) {
        var sorted = taken.stream().sorted().toList();
        var back = batches.batchUpdate(ADD, rows(shopId, sorted, 1));
        addToTotals(
                shopId,
                IntStream.range(0, back.length)
                        .filter(i -> back[i] > 0)
                        .mapToObj(sorted::get)
                        .toList(),
                1);
    }

    private void addToTotals(long shopId, List<Pieces> moved, int sign) {
        var totals = new TreeMap<Long, Integer>();
        moved.forEach(each -> totals.merge(each.listingId(), sign * each.pieces(), Math::addExact));
        batches.batchUpdate(
                "update listing set stock_total = stock_total + :pieces where shop_id = :shop and id = :listing",
                totals.entrySet().stream()
                        .map(each -> new MapSqlParameterSource()
                                .addValue("shop", shopId)
                                .addValue("listing", each.getKey())
                                .addValue("pieces", each.getValue()))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource[] rows(long shopId, List<Pieces> pieces, int sign) {
        return pieces.stream()
                .map(each -> new MapSqlParameterSource()
                        .addValue("shop", shopId)
                        .addValue("listing", each.listingId())
                        .addValue("sku", each.sku())
                        .addValue("pieces", sign * each.pieces()))
                .toArray(SqlParameterSource[]::new);
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
        return jdbc.sql(ADD)
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
