package dev.sevenstar.trade;

import dev.sevenstar.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What buyers have ordered from a shop before. */
@Component
public class BuyerRecords {

    /** More orders than this say no more of a buyer. */
    public static final int LOOKS_BACK = 500;

    private final JdbcClient jdbc;

    BuyerRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public BuyerRecord of(long shopId, long buyer) {
        return jdbc.sql("""
                select count(*) as orders, count(case when state = 'COMPLETED' then 1 end) as completed,
                    coalesce(sum(case when state = 'COMPLETED' then goods_fen + freight_fen - refunded_fen end), 0) as spent_fen,
                    min(placed_at) as first_at
                from (select state, goods_fen, freight_fen, refunded_fen, placed_at from trade_order
                    where shop_id = :shop and buyer_person = :buyer
                    order by shop_id desc, buyer_person desc, id desc limit :limit) o""")
                .param("shop", shopId)
                .param("buyer", buyer)
                .param("limit", LOOKS_BACK)
                .query(BuyerRecords::read)
                .single();
    }

    private static BuyerRecord read(ResultSet row, int index) throws SQLException {
        var first = row.getObject("first_at", OffsetDateTime.class);
        return new BuyerRecord(
                row.getInt("orders"),
                row.getInt("completed"),
                Money.ofFen(row.getLong("spent_fen")),
                first == null ? null : first.toInstant());
    }
}
