package dev.sevenstar.trade;

import dev.sevenstar.shared.Remembered;
import dev.sevenstar.shared.nodes.MaybeMissed;
import dev.sevenstar.shared.nodes.Nodes;
import dev.sevenstar.shared.nodes.Told;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many orders wait for their goods to leave, for the badge on every page. */
@Component
public class OrdersToShip {

    private static final String TOPIC = "orders-to-ship";

    private final Remembered<Long> counts = new Remembered<>(this::count);
    private final JdbcClient jdbc;
    private final Nodes nodes;

    OrdersToShip(JdbcClient jdbc, Nodes nodes) {
        this.jdbc = jdbc;
        this.nodes = nodes;
    }

    public int of(long shopId) {
        return counts.of(shopId);
    }

    void changed(long shopId) {
        nodes.tell(TOPIC, Long.toString(shopId));
    }

    @EventListener
    void on(Told told) {
        if (told.topic().equals(TOPIC)) counts.forget(Long.valueOf(told.word()));
    }

    @EventListener
    void on(MaybeMissed missed) {
        counts.forgetAll();
    }

    private int count(long shopId) {
        return jdbc.sql("select count(*) from (select 1 from trade_order where shop_id = :shop"
                        + " and state = 'AWAITING_SHIPMENT' order by shop_id, state, id limit " + OrderBook.MANY
                        + ") a")
                .param("shop", shopId)
                .query(Integer.class)
                .single();
    }
}
