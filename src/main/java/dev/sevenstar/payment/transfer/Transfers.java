package dev.sevenstar.payment.transfer;

import dev.sevenstar.payment.transfer.Transfer.State;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came into the accounts of all shops by their statements. */
@Component
public class Transfers {

    private static final String SELECT = """
            select shop_id, id, import_id, serial, on_date, amount_fen, payer_name, payer_account, remark, state, kept_fen,
                returned_fen, acts, by_name, note
            from transfer_line
            """;

    private final JdbcClient jdbc;
    private final UseRows uses;

    Transfers(JdbcClient jdbc, UseRows uses) {
        this.jdbc = jdbc;
        this.uses = uses;
    }

    /** @throws NotFound if the shop has no such line */
    public Transfer get(ShopKey key) {
        return find(key, "").orElseThrow(NotFound::new);
    }

    /** Takes it until the transaction ends. */
    Transfer hold(ShopKey key) {
        return find(key, " for update").orElseThrow(NotFound::new);
    }

    private Optional<Transfer> find(ShopKey key, String more) {
        return jdbc.sql(SELECT + "where shop_id = :shop and id = :id" + more)
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(Transfers::transfer)
                .optional();
    }

    /** What it was used for, the oldest first, with what was undone. */
    public List<TransferUse> uses(ShopKey key) {
        return uses.ofLine(key);
    }

    /** Those in one state, the newest first. */
    public Slice<Transfer> page(long shopId, State state, @Nullable String before, int limit) {
        var below = before == null ? Long.MAX_VALUE : Ids.parse(before);
        var read = jdbc.sql(SELECT + """
                where shop_id = :shop and state = :state and id < :below
                order by shop_id desc, state desc, id desc limit :limit""")
                .param("shop", shopId)
                .param("state", state.name())
                .param("below", below)
                .param("limit", limit + 1)
                .query(Transfers::transfer)
                .list();
        return Slice.of(read, limit, Transfer::number);
    }

    /**
     * What waits for the shop, each counted up to a limit.
     *
     * @param told buyers who say that they paid
     * @param lines that came and nobody has looked at
     */
    public record Waiting(int told, int lines) {}

    public Waiting waiting(long shopId, int limit) {
        return jdbc.sql("""
                select
                    (select count(*) from (select 1 from transfer_slip
                        where shop_id = :shop and state = 'OPEN' and told_at is not null limit :limit) s) as told,
                    (select count(*) from (select 1 from transfer_line
                        where shop_id = :shop and state = 'OPEN' limit :limit) l) as lines""")
                .param("shop", shopId)
                .param("limit", limit)
                .query(Waiting.class)
                .single();
    }

    void decided(Transfer transfer, State state, Money kept, Money returned, long byId, String byName, String note) {
        jdbc.sql("""
                update transfer_line set state = :state, kept_fen = :kept, returned_fen = :returned, acts = acts + 1,
                    by_id = :byId, by_name = :byName, note = :note
                where shop_id = :shop and id = :id""")
                .param("state", state.name())
                .param("kept", kept.fen())
                .param("returned", returned.fen())
                .param("byId", byId)
                .param("byName", byName)
                .param("note", note)
                .param("shop", transfer.key().shopId())
                .param("id", transfer.key().id())
                .update();
    }

    /** Other money for the same order was decided on, and this is kept for it or no more. */
    void keep(ShopKey key, Money more) {
        jdbc.sql("update transfer_line set kept_fen = kept_fen + :more where shop_id = :shop and id = :id")
                .param("more", more.fen())
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
    }

    private static Transfer transfer(ResultSet row, int index) throws SQLException {
        return new Transfer(
                new ShopKey(row.getLong("shop_id"), row.getLong("id")),
                row.getLong("import_id"),
                new StatementLine(
                        row.getString("serial"),
                        row.getObject("on_date", LocalDate.class),
                        Money.ofFen(row.getLong("amount_fen")),
                        row.getString("payer_name"),
                        row.getString("remark")),
                row.getString("payer_account"),
                State.valueOf(row.getString("state")),
                Money.ofFen(row.getLong("kept_fen")),
                Money.ofFen(row.getLong("returned_fen")),
                row.getInt("acts"),
                row.getString("by_name"),
                row.getString("note"));
    }
}
