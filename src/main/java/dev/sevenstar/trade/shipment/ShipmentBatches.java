package dev.sevenstar.trade.shipment;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.shared.sheets.SheetLimits;
import dev.sevenstar.shared.sheets.SheetReader;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.shipment.BatchRow.State;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders that leave by a spreadsheet: brought, looked at, then done by a job. */
@Component
public class ShipmentBatches {

    private static final String SEPARATOR = "\u001f";

    private final ShipmentSheet sheet;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Jobs jobs;
    private final Clock clock;

    ShipmentBatches(
            ShipmentSheet sheet, JdbcClient jdbc, NamedParameterJdbcOperations batches, Jobs jobs, Clock clock) {
        this.sheet = sheet;
        this.jdbc = jdbc;
        this.batches = batches;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Keeps what a file says, to be looked at; nothing is shipped.
     *
     * @throws Refused if it cannot be read
     */
    @Transactional
    public ShopKey bring(long shopId, Hand by, InputStream file) throws IOException {
        var rows = sheet.read(shopId, SheetReader.read(file, SheetLimits.USUAL));
        var key = ShopKey.next(shopId);
        jdbc.sql("""
                insert into trade_batch (shop_id, id, by_id, by_name, at, state)
                values (:shop, :id, :person, :name, :at, 'LOOK')""")
                .param("shop", shopId)
                .param("id", key.id())
                .param("person", by.personId())
                .param("name", by.name())
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
        batches.batchUpdate("""
                insert into trade_batch_row (shop_id, batch_id, number, order_text, order_id, carrier, carrier_name,
                    waybill, state, problem, details)
                values (:shop, :batch, :number, :text, :order, :carrier, :name, :waybill, :state, :problem, :details)""", rows.stream().map(row -> row(key, row)).toArray(SqlParameterSource[]::new));
        return key;
    }

    /** What was looked at is done now, by a job; told twice it is done once. */
    @Transactional
    public void start(ShopKey key) {
        var started =
                jdbc.sql("""
                update trade_batch set state = 'RUNNING' where shop_id = :shop and id = :id and state = 'LOOK'""").param("shop", key.shopId()).param("id", key.id()).update();
        if (started > 0) jobs.soon(ShipBatch.TASK, key.number(), key);
    }

    /** @throws NotFound if the shop has no such batch */
    public ShipmentBatch get(ShopKey key) {
        return jdbc.sql("select by_id, by_name, state from trade_batch where shop_id = :shop and id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query((row, n) -> new ShipmentBatch(
                        key,
                        new Hand(Side.SELLER, row.getLong("by_id"), row.getString("by_name")),
                        ShipmentBatch.State.valueOf(row.getString("state")),
                        rows(key)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<BatchRow> rows(ShopKey key) {
        return jdbc.sql("""
                select number, order_text, order_id, carrier, carrier_name, waybill, state, problem, details
                from trade_batch_row where shop_id = :shop and batch_id = :batch order by shop_id, batch_id, number""")
                .param("shop", key.shopId())
                .param("batch", key.id())
                .query(ShipmentBatches::row)
                .list();
    }

    void mark(ShopKey key, int number, State state, String problem, List<String> details) {
        jdbc.sql("""
                update trade_batch_row set state = :state, problem = :problem, details = :details
                where shop_id = :shop and batch_id = :batch and number = :number""")
                .param("state", state.name())
                .param("problem", problem)
                .param("details", text(details))
                .param("shop", key.shopId())
                .param("batch", key.id())
                .param("number", number)
                .update();
    }

    void done(ShopKey key) {
        jdbc.sql("update trade_batch set state = 'DONE' where shop_id = :shop and id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
    }

    private static String text(List<String> details) {
        var text = String.join(SEPARATOR, details);
        return text.substring(0, Math.min(text.length(), 500));
    }

    private static MapSqlParameterSource row(ShopKey key, BatchRow row) {
        return new MapSqlParameterSource()
                .addValue("shop", key.shopId())
                .addValue("batch", key.id())
                .addValue("number", row.number())
                .addValue("text", row.orderText())
                .addValue("order", row.orderId())
                .addValue("carrier", row.carrier())
                .addValue("name", row.carrierName())
                .addValue("waybill", row.waybill())
                .addValue("state", row.state().name())
                .addValue("problem", row.problem())
                .addValue("details", text(row.details()));
    }

    private static BatchRow row(ResultSet row, int index) throws SQLException {
        var details = row.getString("details");
        return new BatchRow(
                row.getInt("number"),
                row.getString("order_text"),
                row.getLong("order_id"),
                row.getString("carrier"),
                row.getString("carrier_name"),
                row.getString("waybill"),
                State.valueOf(row.getString("state")),
                row.getString("problem"),
                details.isEmpty() ? List.of() : List.of(details.split(SEPARATOR, -1)));
    }
}
