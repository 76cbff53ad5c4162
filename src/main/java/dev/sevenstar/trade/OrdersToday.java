package dev.sevenstar.trade;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders that a shop got today, beside those of yesterday until this time of day. */
@Component
public class OrdersToday {

    private static final Duration DAY = Duration.ofDays(1);

    /** @param paid of today's orders that were paid or agreed already */
    public record Numbers(int today, int yesterday, Money paid, Money paidYesterday) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    OrdersToday(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Numbers of(long shopId) {
        var now = clock.instant();
        var midnight =
                LocalDate.ofInstant(now, Times.ZONE).atStartOfDay(Times.ZONE).toInstant();
        return jdbc.sql("""
                select count(case when id >= :today then 1 end) as today, count(case when id < :then then 1 end) as yesterday,
                    coalesce(sum(case when id >= :today and cleared_at is not null then goods_fen + freight_fen end), 0) as paid,
                    coalesce(sum(case when id < :then and cleared_at is not null then goods_fen + freight_fen end), 0) as paid_then
                from trade_order where shop_id = :shop and id >= :yesterday""")
                .param("shop", shopId)
                .param("today", Ids.firstOf(midnight))
                .param("yesterday", Ids.firstOf(midnight.minus(DAY)))
                .param("then", Ids.firstOf(now.minus(DAY)))
                .query(OrdersToday::numbers)
                .single();
    }

    private static Numbers numbers(ResultSet row, int index) throws SQLException {
        return new Numbers(
                row.getInt("today"),
                row.getInt("yesterday"),
                Money.ofFen(row.getLong("paid")),
                Money.ofFen(row.getLong("paid_then")));
    }
}
