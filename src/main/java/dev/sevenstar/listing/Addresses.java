package dev.sevenstar.listing;

import dev.sevenstar.shared.ShopKey;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which shop a public listing number belongs to; written when a listing is published for the first time. */
@Component
class Addresses {

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ShopKey key) {
        jdbc.sql("insert into listing_address (id, shop_id) values (:id, :shop) on conflict do nothing")
                .param("id", key.id())
                .param("shop", key.shopId())
                .update();
    }

    Optional<ShopKey> find(long listingId) {
        return jdbc.sql("select shop_id from listing_address where id = :id")
                .param("id", listingId)
                .query(Long.class)
                .optional()
                .map(shop -> new ShopKey(shop, listingId));
    }
}
