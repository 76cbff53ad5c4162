package dev.sevenstar.payment.transfer;

import dev.sevenstar.payment.transfer.HandleTransfer.By;
import dev.sevenstar.payment.transfer.StatementImport.State;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How imported statements lie in the database. */
@Component
class ImportRows {

    private static final int AT_ONCE = 500;
    private static final String SELECT = """
            select shop_id, id, file_name, layout, state, taken, known, passed, wrong, made_at, by_name from transfer_import
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    ImportRows(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    void insert(ShopKey key, String fileName, byte[] content, String layout, By by) {
        jdbc.sql("""
                insert into transfer_import (shop_id, id, file_name, content, layout, state, taken, known, passed, wrong, made_at,
                    by_id, by_name)
                values (:shop, :id, :name, :content, :layout, 'DRAFT', 0, 0, 0, 0, :now, :byId, :byName)""")
                .param("shop", key.shopId())
                .param("id", key.id())
                .param("name", fileName)
                .param("content", content)
                .param("layout", layout)
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .param("byId", by.personId())
                .param("byName", by.personName())
                .update();
    }

    Optional<StatementImport> find(ShopKey key, String more) {
        return jdbc.sql(SELECT + "where shop_id = :shop and id = :id" + more)
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(ImportRows::statement)
                .optional();
    }

    byte[] content(ShopKey key) {
        return jdbc.sql("select content from transfer_import where shop_id = :shop and id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(byte[].class)
                .single();
    }

    Slice<StatementImport> page(long shopId, @Nullable String before, int limit) {
        var read = jdbc.sql(SELECT + """
                where shop_id = :shop and id < :below order by shop_id desc, id desc limit :limit""")
                .param("shop", shopId)
                .param("below", before == null ? Long.MAX_VALUE : Ids.parse(before))
                .param("limit", limit + 1)
                .query(ImportRows::statement)
                .list();
        return Slice.of(read, limit, StatementImport::number);
    }

    /** What it came to; the file itself is needed no more. */
    void decided(ShopKey key, State state, int taken, int known, int passed, int wrong) {
        jdbc.sql("""
                update transfer_import set state = :state, taken = :taken, known = :known, passed = :passed, wrong = :wrong,
                    content = null
                where shop_id = :shop and id = :id""")
                .param("state", state.name())
                .param("taken", taken)
                .param("known", known)
                .param("passed", passed)
                .param("wrong", wrong)
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
    }

    Optional<Places> remembered(long shopId, String layout) {
        return jdbc.sql("select places from transfer_layout where shop_id = :shop and layout = :layout")
                .param("shop", shopId)
                .param("layout", layout)
                .query(String.class)
                .optional()
                .map(Places::parse);
    }

    void remember(long shopId, String layout, Places places) {
        var changed = jdbc.sql("""
                update transfer_layout set places = :places where shop_id = :shop and layout = :layout""")
                .param("places", places.text())
                .param("shop", shopId)
                .param("layout", layout)
                .update();
        if (changed == 0)
            jdbc.sql("insert into transfer_layout (shop_id, layout, places) values (:shop, :layout, :places)")
                    .param("places", places.text())
                    .param("shop", shopId)
                    .param("layout", layout)
                    .update();
    }

    /** Which of these the shop has already. */
    Set<String> known(long shopId, List<String> serials) {
        var known = new HashSet<String>();
        for (int from = 0; from < serials.size(); from += AT_ONCE)
            known.addAll(jdbc.sql("select serial from transfer_line where shop_id = :shop and serial in (:serials)")
                    .param("shop", shopId)
                    .param("serials", serials.subList(from, Math.min(from + AT_ONCE, serials.size())))
                    .query(String.class)
                    .list());
        return known;
    }

    /** @return how many were not there before, whoever brings the same statement at the same time */
    int add(ShopKey statement, List<StatementRow> rows) {
        var added = 0;
        var batch = new ArrayList<SqlParameterSource>();
        for (var row : rows) {
            batch.add(parameters(statement, row));
            if (batch.size() < AT_ONCE) continue;
            added += insert(batch);
            batch.clear();
        }
        return added + (batch.isEmpty() ? 0 : insert(batch));
    }

    private int insert(List<SqlParameterSource> batch) {
        var done = batches.batchUpdate("""
                insert into transfer_line (shop_id, id, import_id, row_number, serial, on_date, amount_fen, payer_name,
                    payer_account, remark, state, kept_fen, returned_fen, acts, by_id, by_name, note)
                values (:shop, :id, :import, :row, :serial, :on, :amount, :payer, :account, :remark, 'OPEN', 0, 0, 0, 0, '', '')
                on conflict do nothing""", batch.toArray(SqlParameterSource[]::new));
        var sum = 0;
        for (var each : done) sum += Math.max(each, 0);
        return sum;
    }

    private static SqlParameterSource parameters(ShopKey statement, StatementRow row) {
        var line = Objects.requireNonNull(row.line());
        return new MapSqlParameterSource()
                .addValue("shop", statement.shopId())
                .addValue("id", Ids.next())
                .addValue("import", statement.id())
                .addValue("row", row.number())
                .addValue("serial", line.number())
                .addValue("on", line.on())
                .addValue("amount", line.amount().fen())
                .addValue("payer", line.payer())
                .addValue("account", row.account())
                .addValue("remark", line.remark());
    }

    boolean isDecided(ShopKey key) {
        return jdbc.sql("""
                select count(*) from transfer_line l
                where l.shop_id = :shop and l.import_id = :id and (l.state <> 'OPEN' or l.acts > 0)""")
                        .param("shop", key.shopId())
                        .param("id", key.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void removeLines(ShopKey key) {
        jdbc.sql("delete from transfer_line where shop_id = :shop and import_id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
    }

    private static StatementImport statement(ResultSet row, int index) throws SQLException {
        return new StatementImport(
                new ShopKey(row.getLong("shop_id"), row.getLong("id")),
                row.getString("file_name"),
                row.getString("layout"),
                State.valueOf(row.getString("state")),
                row.getInt("taken"),
                row.getInt("known"),
                row.getInt("passed"),
                row.getInt("wrong"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"));
    }
}
