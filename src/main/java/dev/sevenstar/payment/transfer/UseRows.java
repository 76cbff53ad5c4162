package dev.sevenstar.payment.transfer;

import dev.sevenstar.payment.transfer.TransferUse.State;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What transfers were used for, as it lies in the database. */
@Component
class UseRows {

    private static final String SELECT =
            "select shop_id, id, line_id, reference, amount_fen, state, step from transfer_use ";

    private final JdbcClient jdbc;

    UseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ShopKey line, long reference, Money amount) {
        var key = ShopKey.next(line.shopId());
        jdbc.sql("""
                insert into transfer_use (shop_id, id, line_id, reference, amount_fen, state, step)
                values (:shop, :id, :line, :reference, :amount, 'HELD', 0)""")
                .param("shop", key.shopId())
                .param("id", key.id())
                .param("line", line.id())
                .param("reference", reference)
                .param("amount", amount.fen())
                .update();
    }

    void move(TransferUse use, State next, int step) {
        jdbc.sql("update transfer_use set state = :state, step = :step where shop_id = :shop and id = :id")
                .param("state", next.name())
                .param("step", step)
                .param("shop", use.key().shopId())
                .param("id", use.key().id())
                .update();
    }

    /** Nothing is waited for any more: what came for it is free for something else. */
    void letGo(long shopId, long reference) {
        jdbc.sql("""
                update transfer_use set state = 'UNDONE'
                where shop_id = :shop and reference = :reference and state = 'HELD'""").param("shop", shopId).param("reference", reference).update();
    }

    Money held(long shopId, long reference) {
        return jdbc.sql("""
                select coalesce(sum(amount_fen), 0) from transfer_use
                where shop_id = :shop and reference = :reference and state = 'HELD'""")
                .param("shop", shopId)
                .param("reference", reference)
                .query((row, index) -> Money.ofFen(row.getLong(1)))
                .single();
    }

    TransferUse get(ShopKey key) {
        return jdbc.sql(SELECT + "where shop_id = :shop and id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(UseRows::use)
                .single();
    }

    List<TransferUse> ofReference(long shopId, long reference) {
        return jdbc.sql(SELECT + "where shop_id = :shop and reference = :reference order by shop_id, reference, id")
                .param("shop", shopId)
                .param("reference", reference)
                .query(UseRows::use)
                .list();
    }

    List<TransferUse> ofLine(ShopKey line) {
        return jdbc.sql(SELECT + "where shop_id = :shop and line_id = :line order by shop_id, line_id, id")
                .param("shop", line.shopId())
                .param("line", line.id())
                .query(UseRows::use)
                .list();
    }

    private static TransferUse use(ResultSet row, int index) throws SQLException {
        return new TransferUse(
                new ShopKey(row.getLong("shop_id"), row.getLong("id")),
                row.getLong("line_id"),
                row.getLong("reference"),
                Money.ofFen(row.getLong("amount_fen")),
                State.valueOf(row.getString("state")),
                row.getInt("step"));
    }
}
