package dev.sevenstar.trade.shipment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to be fetched from the shelves for several orders at once. */
@Component
public class PickingList {

    /** @param orders how many of them want it */
    public record Pick(
            String title,
            String label,
            String sku,
            @Nullable String coverHash,
            String unit,
            long pieces,
            int orders) {}

    private final JdbcClient jdbc;

    PickingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By SKU; what has left already, and orders that wait for something else, are not among them. */
    public List<Pick> of(long shopId, List<Long> orders) {
        if (orders.isEmpty()) return List.of();
        return jdbc.sql("""
                select l.title, l.label, l.sku, max(l.cover_hash) as cover_hash, l.unit,
                    sum(l.quantity - l.shipped - l.unwanted) as pieces, count(distinct l.order_id) as orders
                from unnest(cast(:orders as bigint array)) as wanted(wanted_id)
                join trade_order o on o.shop_id = :shop and o.id = wanted_id and o.state = 'AWAITING_SHIPMENT'
                    and o.waits_until is null
                join trade_line l on l.shop_id = o.shop_id and l.order_id = o.id and l.shipped + l.unwanted < l.quantity
                group by l.listing_id, l.title, l.label, l.sku, l.unit order by l.title, l.label""")
                .param("shop", shopId)
                .param("orders", orders.stream().distinct().toArray(Long[]::new))
                .query(Pick.class)
                .list();
    }
}
