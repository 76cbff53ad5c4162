package dev.sevenstar.trade;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of a shop's last orders left within the promised time. */
@Component
class OnTimeShipments implements ShopFact {

    private static final int LAST = 200;
    private static final int ENOUGH = 5;
    private static final int WHOLE = 10_000;

    private record Counted(long shopId, int all, int inTime) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    OnTimeShipments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "trade.on-time";
    }

    @Override
    public Map<Long, Value> of(Collection<Long> shopIds) {
        var now = Times.now(clock);
        var values = new HashMap<Long, Value>();
        for (var shop : counted(shopIds))
            if (shop.all() >= ENOUGH) {
                var share = (long) shop.inTime() * WHOLE / shop.all();
                values.put(shop.shopId(), new Value(share, Unit.SHARE, now, "/workbench/orders?tab=late"));
            }
        return values;
    }

    /** From the moment on at which the last but so many left. */
    private List<Counted> counted(Collection<Long> shopIds) {
        return jdbc.sql("""
                select o.shop_id, count(*) as shipped, count(case when o.shipped_at <= o.ship_until then 1 end) as in_time
                from (select wanted_id as shop_id, coalesce((select l.shipped_at from trade_order l
                            where l.shop_id = wanted_id and l.shipped_at is not null
                            order by l.shop_id desc, l.shipped_at desc limit 1 offset %d),
                        timestamp with time zone '1970-01-01 00:00:00+00') as since
                    from unnest(cast(:shops as bigint array)) as wanted(wanted_id)) w
                join trade_order o on o.shop_id = w.shop_id and o.shipped_at >= w.since
                where o.ship_until is not null group by o.shop_id""".formatted(LAST - 1))
                .param("shops", shopIds.toArray(Long[]::new))
                .query((row, n) -> new Counted(row.getLong("shop_id"), row.getInt("shipped"), row.getInt("in_time")))
                .list();
    }
}
