package dev.sevenstar.listing;

import dev.sevenstar.listing.Stock.Pieces;
import dev.sevenstar.shared.ShopKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pieces that were taken off the shelf for somebody who sells them alone: a hot counter, changed by one conditional
 * statement. Whoever changes both takes the share before the shelf, each sorted by listing and SKU.
 */
@Component
public class Shares {

    private static final String TAKE = """
            update listing_share set pieces = pieces - :pieces
            where shop_id = :shop and listing_id = :listing and holder = :holder and sku = :sku and pieces >= :pieces""";

    private static final String ADD = """
            update listing_share set pieces = pieces + :pieces
            where shop_id = :shop and listing_id = :listing and holder = :holder and sku = :sku""";

    private static final String BEGIN = """
            insert into listing_share (shop_id, listing_id, sku, holder, pieces)
            values (:shop, :listing, :sku, :holder, 0) on conflict do nothing""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Stock stock;
    private final SpecialPrices specials;

    Shares(JdbcClient jdbc, NamedParameterJdbcOperations batches, Stock stock, SpecialPrices specials) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.stock = stock;
        this.specials = specials;
    }

    /**
     * Takes pieces off the shelf and keeps them for the holder. If there are not enough of one it is named, and the
     * transaction has to be given up.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Pieces> setAside(long shopId, long holder, Collection<Pieces> wanted) {
        var sorted = wanted.stream().filter(each -> each.pieces() > 0).sorted().toList();
        var rows = rows(shopId, holder, sorted);
        batches.batchUpdate(BEGIN, rows);
        batches.batchUpdate(ADD, rows);
        return stock.takeAll(shopId, sorted);
    }

    /** Sells pieces of the share; false when there are not enough, and then nothing changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(ShopKey listing, long holder, String sku, int pieces) {
        var taken = jdbc.sql(TAKE)
                .param("pieces", pieces)
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("holder", holder)
                .param("sku", sku)
                .update();
        if (taken == 1 && of(listing, holder).getOrDefault(sku, 0) == 0) specials.tell();
        return taken == 1;
    }

    /** Puts pieces back that were sold of it. @return false if the share is no more: then they belong on the shelf */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean giveBack(ShopKey listing, long holder, String sku, int pieces) {
        specials.tell();
        return jdbc.sql(ADD)
                        .param("pieces", pieces)
                        .param("shop", listing.shopId())
                        .param("listing", listing.id())
                        .param("holder", holder)
                        .param("sku", sku)
                        .update()
                == 1;
    }

    /** What is left of the holder's share of a listing goes back on the shelf. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(ShopKey listing, long holder) {
        var left = jdbc.sql("""
                select listing_id, sku, pieces from listing_share
                where shop_id = :shop and listing_id = :listing and holder = :holder
                order by shop_id, listing_id, holder, sku for update""")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("holder", holder)
                .query(Pieces.class)
                .list();
        jdbc.sql("delete from listing_share where shop_id = :shop and listing_id = :listing and holder = :holder")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("holder", holder)
                .update();
        stock.giveAllBack(
                listing.shopId(),
                left.stream().filter(each -> each.pieces() > 0).toList());
    }

    /** What is left of it, by SKU. */
    public Map<String, Integer> of(ShopKey listing, long holder) {
        var left = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
                select sku, pieces from listing_share
                where shop_id = :shop and listing_id = :listing and holder = :holder
                order by shop_id, listing_id, holder, sku""")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("holder", holder)
                .query(row -> {
                    left.put(row.getString("sku"), row.getInt("pieces"));
                });
        return left;
    }

    private static SqlParameterSource[] rows(long shopId, long holder, List<Pieces> pieces) {
        return pieces.stream()
                .map(each -> new MapSqlParameterSource()
                        .addValue("shop", shopId)
                        .addValue("listing", each.listingId())
                        .addValue("sku", each.sku())
                        .addValue("holder", holder)
                        .addValue("pieces", each.pieces()))
                .toArray(SqlParameterSource[]::new);
    }
}
