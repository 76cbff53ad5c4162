package dev.sevenstar.market;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Listings that changed for buyers, in the order of the changes; written in the changing transaction. */
@Component
class SearchOutbox {

    record Row(long id, long shopId, long listingId) {

        ShopKey key() {
            return new ShopKey(shopId, listingId);
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SearchOutbox(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(long shopId, long listingId) {
        jdbc.sql("insert into market_search_outbox (id, shop_id, listing_id) values (:id, :shop, :listing)")
                .param("id", Ids.next())
                .param("shop", shopId)
                .param("listing", listingId)
                .update();
    }

    @Transactional
    void add(List<ShopKey> listings) {
        batches.batchUpdate(
                "insert into market_search_outbox (id, shop_id, listing_id) values (?, ?, ?)",
                listings.stream()
                        .map(key -> new Object[] {Ids.next(), key.shopId(), key.id()})
                        .toList());
    }

    List<Row> after(long id, int limit) {
        return jdbc.sql("""
                select id, shop_id, listing_id from market_search_outbox
                where id > :id order by id limit :limit""")
                .param("id", id)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    Optional<Long> firstAfter(long id) {
        return jdbc.sql("select id from market_search_outbox where id > :id order by id limit 1")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    int forget(long before) {
        return jdbc.sql("delete from market_search_outbox where id < :before")
                .param("before", before)
                .update();
    }

    /** The name of this database, made when it is first asked for. */
    String origin() {
        jdbc.sql("insert into market_search_origin (one, origin) values (1, :origin) on conflict do nothing")
                .param("origin", UUID.randomUUID().toString())
                .update();
        return jdbc.sql("select origin from market_search_origin where one = 1")
                .query(String.class)
                .single();
    }
}
