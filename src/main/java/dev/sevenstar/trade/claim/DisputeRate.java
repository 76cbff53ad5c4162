package dev.sevenstar.trade.claim;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For how many of a shop's orders of the last 90 days the platform decides, or had to; a call taken back is none. */
@Component
class DisputeRate implements ShopFact {

    private static final Duration LOOKS_BACK = Duration.ofDays(90);
    private static final int ENOUGH = 5;

    /** More orders than this say no more of a shop; its claims are counted from the oldest of them. */
    private static final int LAST = 5_000;

    private static final int WHOLE = 10_000;

    private record Counted(long shopId, int orders, int disputes) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    DisputeRate(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "trade.dispute-rate";
    }

    @Override
    public Map<Long, Value> of(Collection<Long> shopIds) {
        var now = Times.now(clock);
        var values = new HashMap<Long, Value>();
        for (var shop : counted(shopIds, now.minus(LOOKS_BACK)))
            if (shop.orders() >= ENOUGH) {
                var share = (long) shop.disputes() * WHOLE / shop.orders();
                values.put(shop.shopId(), new Value(share, Unit.SHARE, now, "/workbench/claims"));
            }
        return values;
    }

    private List<Counted> counted(Collection<Long> shopIds, Instant since) {
        return jdbc.sql("""
                select w.shop_id,
                    (select count(*) from trade_order o
                        where o.shop_id = w.shop_id and o.id >= w.oldest and o.cleared_at is not null) as orders,
                    (select count(distinct c.order_id) from trade_claim c
                        where c.shop_id = w.shop_id and c.id >= w.oldest and c.order_id >= w.oldest
                        and (c.called_at is not null or exists (select 1 from trade_claim_message m
                            where m.shop_id = c.shop_id and m.claim_id = c.id and m.kind = 'DECIDED'))) as disputes
                from (select wanted_id as shop_id, coalesce((select o.id from trade_order o
                            where o.shop_id = wanted_id and o.id >= :since
                            order by o.shop_id desc, o.id desc limit 1 offset %d), :since) as oldest
                    from unnest(cast(:shops as bigint array)) as wanted(wanted_id)) w""".formatted(LAST - 1))
                .param("shops", shopIds.toArray(Long[]::new))
                .param("since", Ids.firstOf(since))
                .query((row, n) -> new Counted(row.getLong("shop_id"), row.getInt("orders"), row.getInt("disputes")))
                .list();
    }
}
