package dev.sevenstar.trade.claim;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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

    private record Counted(int orders, int disputes) {}

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
    public Optional<Value> of(long shopId) {
        var now = Times.now(clock);
        var counted = jdbc.sql("""
                with o as (select id, cleared_at from trade_order where shop_id = :shop and id >= :since
                    order by shop_id desc, id desc limit :last)
                select (select count(*) from o where cleared_at is not null) as orders,
                    (select count(distinct c.order_id) from trade_claim c
                        where c.shop_id = :shop and c.id >= (select min(id) from o) and c.order_id >= (select min(id) from o)
                        and (c.called_at is not null or exists (select 1 from trade_claim_message m
                            where m.shop_id = c.shop_id and m.claim_id = c.id and m.kind = 'DECIDED'))) as disputes""")
                .param("shop", shopId)
                .param("since", Ids.firstOf(now.minus(LOOKS_BACK)))
                .param("last", LAST)
                .query((row, n) -> new Counted(row.getInt("orders"), row.getInt("disputes")))
                .single();
        if (counted.orders() < ENOUGH) return Optional.empty();
        var share = (long) counted.disputes() * WHOLE / counted.orders();
        return Optional.of(new Value(share, Unit.SHARE, now, "/workbench/claims"));
    }
}
