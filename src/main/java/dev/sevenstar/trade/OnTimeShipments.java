package dev.sevenstar.trade;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of a shop's last orders left within the promised time. */
@Component
class OnTimeShipments implements ShopFact {

    private static final int LAST = 200;
    private static final int ENOUGH = 5;
    private static final int WHOLE = 10_000;

    private record Counted(int all, int inTime) {}

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
    public Optional<Value> of(long shopId) {
        var counted = jdbc.sql("""
                select count(*) as shipped, count(case when shipped_at <= ship_until then 1 end) as in_time
                from (select shipped_at, ship_until from trade_order where shop_id = :shop and shipped_at is not null
                    order by shop_id desc, shipped_at desc limit :last) o where ship_until is not null""")
                .param("shop", shopId)
                .param("last", LAST)
                .query((row, n) -> new Counted(row.getInt("shipped"), row.getInt("in_time")))
                .single();
        if (counted.all() < ENOUGH) return Optional.empty();
        var share = (long) counted.inTime() * WHOLE / counted.all();
        return Optional.of(new Value(share, Unit.SHARE, Times.now(clock), "/workbench/orders?tab=late"));
    }
}
