package dev.sevenstar.trade;

import dev.sevenstar.listing.Markdown;
import dev.sevenstar.listing.SpecialKind;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How orders lie in the database. */
@Component
class OrderRows {

    private static final String SEPARATOR = "\u001f";

    /** One row for each line. */
    private static final String SELECT = """
            select o.shop_id, o.id, o.version, o.buyer_person, o.buyer_name, o.method, o.receiver_name, o.receiver_phone,
                o.region_code, o.street, o.message, o.state, o.freight_fen, o.refunded_fen, o.placed_at, o.pay_until, o.waits_until,
                o.cleared_at,
                o.shipped_at, o.receive_until, o.prolonged, o.urged_at, o.ended_at, o.close_reason, o.closed_side,
                o.promise_hours, o.ship_until, o.flag, o.memo, l.number, l.listing_id, l.revision, l.sku, l.title, l.label,
                l.cover_hash, l.unit, l.quantity, l.unit_price_fen, l.amount_fen, l.reason, l.special_holder,
                l.special_label, l.listed_fen, l.adjust_fen, l.rebate_fen, l.shipped,
                l.unwanted,
                exists (select 1 from trade_invoice_request q where q.shop_id = o.shop_id and q.order_id = o.id)
                    as invoice_asked
            from trade_order o join trade_line l on l.shop_id = o.shop_id and l.order_id = o.id
            """;

    private static final String ADD_HAPPENING = """
            insert into trade_happening (shop_id, order_id, id, kind, by_side, by_id, by_name, at, details)
            values (:shop, :order, :id, :kind, :side, :person, :name, :at, :details)""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    OrderRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param requestKey of the form that placed it: the same form sent twice fails on it */
    void insert(Order order, String requestKey) {
        batches.update("""
                insert into trade_order (shop_id, id, version, buyer_person, buyer_name, method, receiver_name,
                    receiver_phone, region_code, street, message, state, goods_fen, freight_fen, placed_at, pay_until,
                    waits_until, cleared_at, shipped_at, receive_until, prolonged, urged_at, ended_at, close_reason, closed_side, promise_hours,
                    ship_until, flag, memo, request_key)
                values (:shop, :id, 0, :buyer, :buyerName, :method, :name, :phone, :region, :street, :message, :state,
                    :goods, :freight, :placed, :payUntil, :waitsUntil, :cleared, :shipped, :receiveUntil, :prolonged, :urged, :ended,
                    :reason, :closedBy, :promise, :shipUntil, :flag, :memo, :request)""", row(order).addValue("request", requestKey));
        batches.batchUpdate("""
                insert into trade_line (shop_id, order_id, number, listing_id, revision, sku, title, label, cover_hash,
                    unit, quantity, unit_price_fen, amount_fen, reason, special_holder, special_label, listed_fen,
                    adjust_fen, shipped, unwanted)
                values (:shop, :order, :number, :listing, :revision, :sku, :title, :label, :cover, :unit, :quantity,
                    :price, :amount, :reason, :holder, :special, :listed, :adjust, :shipped, :unwanted)""", lines(order));
        addHappenings(order);
    }

    /** Takes the order until the transaction ends. */
    void hold(ShopKey key) {
        if (!found(key, " for update")) throw new NotFound();
    }

    boolean exists(ShopKey key) {
        return found(key, "");
    }

    private boolean found(ShopKey key, String held) {
        return jdbc.sql("select id from trade_order where shop_id = :shop and id = :id" + held)
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void update(Order order) {
        var changed = batches.update("""
                update trade_order set version = version + 1, state = :state, goods_fen = :goods, freight_fen = :freight,
                    pay_until = :payUntil, waits_until = :waitsUntil, cleared_at = :cleared, shipped_at = :shipped, receive_until = :receiveUntil,
                    refunded_fen = :refunded, prolonged = :prolonged, urged_at = :urged, ended_at = :ended, close_reason = :reason,
                    closed_side = :closedBy, promise_hours = :promise, ship_until = :shipUntil, flag = :flag, memo = :memo
                where shop_id = :shop and id = :id and version = :version""", row(order));
        if (changed == 0) throw new OptimisticLockingFailureException("order");
        batches.batchUpdate("""
                update trade_line set adjust_fen = :adjust, rebate_fen = :rebate, shipped = :shipped, unwanted = :unwanted
                where shop_id = :shop and order_id = :order and number = :number""", lines(order));
        addHappenings(order);
    }

    Optional<Order> read(ShopKey key) {
        return read(jdbc.sql(SELECT + "where o.shop_id = :shop and o.id = :id")
                .param("shop", key.shopId())
                .param("id", key.id()));
    }

    /** A buyer's own, whatever shop it is of. */
    Optional<Order> readOfBuyer(long person, long id) {
        return read(jdbc.sql(SELECT + "where o.buyer_person = :person and o.id = :id")
                .param("person", person)
                .param("id", id));
    }

    private static Optional<Order> read(JdbcClient.StatementSpec select) {
        var rows = new ArrayList<Order.Row>();
        var lines = new TreeMap<Integer, OrderLine>();
        select.query(row -> {
            if (rows.isEmpty()) rows.add(order(row));
            lines.put(row.getInt("number"), line(row));
        });
        return rows.stream().findFirst().map(row -> new Order(row, List.copyOf(lines.values())));
    }

    /** What happened to it, from the beginning. */
    List<Happening> happenings(ShopKey key) {
        return jdbc.sql("""
                select kind, by_side, by_id, by_name, at, details from trade_happening
                where shop_id = :shop and order_id = :id order by shop_id, order_id, id""")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(OrderRows::happening)
                .list();
    }

    /** False if there is no such order. */
    boolean stopPayClock(ShopKey key) {
        return jdbc.sql("""
                update trade_order set version = version + 1, pay_until = null where shop_id = :shop and id = :id""").param("shop", key.shopId()).param("id", key.id()).update() > 0;
    }

    void tell(ShopKey key, Happening happening) {
        batches.update(ADD_HAPPENING, happening(key, happening));
    }

    Optional<ShopKey> ofRequest(long shopId, String requestKey) {
        return jdbc.sql("select id from trade_order where shop_id = :shop and request_key = :request")
                .param("shop", shopId)
                .param("request", requestKey)
                .query(Long.class)
                .optional()
                .map(id -> new ShopKey(shopId, id));
    }

    /** The shop of a buyer's own order. */
    Optional<ShopKey> ofBuyer(long person, long id) {
        return jdbc.sql("select shop_id from trade_order where buyer_person = :person and id = :id")
                .param("person", person)
                .param("id", id)
                .query(Long.class)
                .optional()
                .map(shop -> new ShopKey(shop, id));
    }

    private void addHappenings(Order order) {
        batches.batchUpdate(
                ADD_HAPPENING,
                order.since().stream().map(each -> happening(order.key(), each)).toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(Order order) {
        var row = order.row();
        return new MapSqlParameterSource()
                .addValue("shop", row.key().shopId())
                .addValue("id", row.key().id())
                .addValue("version", row.version())
                .addValue("buyer", row.buyerPerson())
                .addValue("buyerName", row.buyerName())
                .addValue("method", row.method().name())
                .addValue("name", row.receiver().name())
                .addValue("phone", row.receiver().phone())
                .addValue("region", row.receiver().regionCode())
                .addValue("street", row.receiver().street())
                .addValue("message", row.message())
                .addValue("state", row.state().name())
                .addValue("goods", order.goods().fen())
                .addValue("freight", row.freight().fen())
                .addValue("refunded", row.refunded().fen())
                .addValue("placed", utc(row.placedAt()))
                .addValue("payUntil", utc(row.payUntil()))
                .addValue("waitsUntil", utc(row.waitsUntil()))
                .addValue("cleared", utc(row.clearedAt()))
                .addValue("shipped", utc(row.shippedAt()))
                .addValue("receiveUntil", utc(row.receiveUntil()))
                .addValue("prolonged", row.prolonged())
                .addValue("urged", utc(row.urgedAt()))
                .addValue("ended", utc(row.endedAt()))
                .addValue("reason", name(row.closeReason()))
                .addValue("closedBy", name(row.closedBy()))
                .addValue("promise", row.promiseHours())
                .addValue("shipUntil", utc(row.shipUntil()))
                .addValue("flag", row.flag().name())
                .addValue("memo", row.memo());
    }

    private static SqlParameterSource[] lines(Order order) {
        return order.lines().stream().map(line -> row(order.key(), line)).toArray(SqlParameterSource[]::new);
    }

    private static SqlParameterSource row(ShopKey order, OrderLine line) {
        var markdown = line.markdown();
        return new MapSqlParameterSource()
                .addValue("shop", order.shopId())
                .addValue("order", order.id())
                .addValue("number", line.number())
                .addValue("listing", line.listingId())
                .addValue("revision", line.revision())
                .addValue("sku", line.sku())
                .addValue("title", line.title())
                .addValue("label", line.label())
                .addValue("cover", line.coverHash())
                .addValue("unit", line.unit())
                .addValue("quantity", line.quantity())
                .addValue("price", line.unitPrice().fen())
                .addValue("amount", line.amount().fen())
                .addValue("reason", line.reason().name())
                .addValue("holder", markdown == null ? null : markdown.holder())
                .addValue("special", markdown == null ? null : markdown.label())
                .addValue("listed", markdown == null ? null : markdown.listed().fen())
                .addValue("adjust", line.adjust().fen())
                .addValue("rebate", line.rebate().fen())
                .addValue("shipped", line.shipped())
                .addValue("unwanted", line.unwanted());
    }

    private static MapSqlParameterSource happening(ShopKey order, Happening happening) {
        return new MapSqlParameterSource()
                .addValue("shop", order.shopId())
                .addValue("order", order.id())
                .addValue("id", Ids.next())
                .addValue("kind", happening.kind().name())
                .addValue("side", happening.by().side().name())
                .addValue("person", happening.by().personId())
                .addValue("name", happening.by().name())
                .addValue("at", utc(happening.at()))
                .addValue("details", String.join(SEPARATOR, happening.details()));
    }

    private static Happening happening(ResultSet row, int index) throws SQLException {
        var details = row.getString("details");
        return new Happening(
                Happening.Kind.valueOf(row.getString("kind")),
                new Hand(Side.valueOf(row.getString("by_side")), row.getLong("by_id"), row.getString("by_name")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                details.isEmpty() ? List.of() : List.of(details.split(SEPARATOR, -1)));
    }

    private static OrderLine line(ResultSet row) throws SQLException {
        return new OrderLine(
                row.getInt("number"),
                row.getLong("listing_id"),
                row.getInt("revision"),
                row.getString("sku"),
                row.getString("title"),
                row.getString("label"),
                row.getString("cover_hash"),
                row.getString("unit"),
                row.getInt("quantity"),
                Money.ofFen(row.getLong("unit_price_fen")),
                Money.ofFen(row.getLong("amount_fen")),
                PriceReason.valueOf(row.getString("reason")),
                markdown(row),
                Money.ofFen(row.getLong("adjust_fen")),
                Money.ofFen(row.getLong("rebate_fen")),
                row.getInt("shipped"),
                row.getInt("unwanted"));
    }

    private static @Nullable Markdown markdown(ResultSet row) throws SQLException {
        var label = row.getString("special_label");
        if (label == null) return null;
        var kind = PriceReason.valueOf(row.getString("reason")) == PriceReason.GROUP_BUY
                ? SpecialKind.GROUP_BUY
                : SpecialKind.CAMPAIGN;
        return new Markdown(kind, row.getLong("special_holder"), label, Money.ofFen(row.getLong("listed_fen")));
    }

    private static Order.Row order(ResultSet row) throws SQLException {
        var reason = row.getString("close_reason");
        var by = row.getString("closed_side");
        return new Order.Row(
                new ShopKey(row.getLong("shop_id"), row.getLong("id")),
                row.getLong("version"),
                row.getLong("buyer_person"),
                row.getString("buyer_name"),
                MethodCode.valueOf(row.getString("method")),
                new Receiver(
                        row.getString("receiver_name"),
                        row.getString("receiver_phone"),
                        row.getString("region_code"),
                        row.getString("street")),
                row.getString("message"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                OrderState.valueOf(row.getString("state")),
                Money.ofFen(row.getLong("freight_fen")),
                Money.ofFen(row.getLong("refunded_fen")),
                time(row, "pay_until"),
                time(row, "waits_until"),
                time(row, "cleared_at"),
                time(row, "shipped_at"),
                time(row, "receive_until"),
                row.getBoolean("prolonged"),
                time(row, "urged_at"),
                time(row, "ended_at"),
                reason == null ? null : CloseReason.valueOf(reason),
                by == null ? null : Side.valueOf(by),
                row.getInt("promise_hours"),
                time(row, "ship_until"),
                MemoFlag.valueOf(row.getString("flag")),
                row.getString("memo"),
                row.getBoolean("invoice_asked"));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
