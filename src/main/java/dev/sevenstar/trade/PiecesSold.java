package dev.sevenstar.trade;

import dev.sevenstar.listing.SoldPieces;
import dev.sevenstar.shared.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what orders have sold; their numbers tell when they were placed. */
@Component
class PiecesSold implements SoldPieces {

    private final JdbcClient jdbc;

    PiecesSold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Long> since(Collection<Long> shops, Instant from) {
        var sold = new HashMap<Long, Long>();
        jdbc.sql("""
                select l.listing_id, sum(l.quantity) as pieces
                from unnest(cast(:shops as bigint array)) as asked(wanted_shop)
                join trade_order o on o.shop_id = wanted_shop and o.id >= :first
                join trade_line l on l.shop_id = o.shop_id and l.order_id = o.id
                where o.state not in ('CANCELLED', 'CLOSED')
                group by l.listing_id""")
                .param("shops", shops.toArray(Long[]::new))
                .param("first", Ids.firstOf(from))
                .query(row -> {
                    sold.put(row.getLong("listing_id"), row.getLong("pieces"));
                });
        return sold;
    }
}
