package dev.sevenstar.trade;

import dev.sevenstar.shared.nodes.Badge;
import dev.sevenstar.shared.nodes.Nodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many orders wait for their goods to leave, for the badge on every page. */
@Component
public class OrdersToShip extends Badge {

    private final JdbcClient jdbc;

    OrdersToShip(JdbcClient jdbc, Nodes nodes) {
        super("orders-to-ship", nodes);
        this.jdbc = jdbc;
    }

    @Override
    protected int count(long shopId) {
        return jdbc.sql("select count(*) from (select 1 from trade_order where shop_id = :shop"
                        + " and state = 'AWAITING_SHIPMENT' and waits_until is null order by shop_id, state, waits_until, id limit "
                        + OrderBook.MANY
                        + ") a")
                .param("shop", shopId)
                .query(Integer.class)
                .single();
    }
}
