package dev.sevenstar.listing;

import dev.sevenstar.identity.events.ShopClosed;
import dev.sevenstar.identity.events.ShopReopened;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nothing of a closed shop is on sale; no listing is changed for it, so all of it can come back. */
@Component
class HearClosures {

    private final JdbcClient jdbc;

    HearClosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ShopClosed closed) {
        jdbc.sql("insert into listing_shop_closed (shop_id) values (:shop) on conflict do nothing")
                .param("shop", closed.shopId())
                .update();
    }

    @EventListener
    void on(ShopReopened reopened) {
        jdbc.sql("delete from listing_shop_closed where shop_id = :shop")
                .param("shop", reopened.shopId())
                .update();
    }
}
