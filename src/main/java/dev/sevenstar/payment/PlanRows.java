package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.ShopKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How plans lie in the database. */
@Component
class PlanRows {

    /** One row for each instalment. */
    private static final String SELECT = """
            select p.shop_id, p.id, p.version, p.reference, p.buyer_person, p.method, p.fee_rate, p.fee_bearer,
                p.fee_floor_fen, p.fee_cap_fen, p.state as plan_state, p.steps, p.received_on, n.number, n.name,
                n.falls_due, n.days, n.channel, n.shipment, n.goods_fen, n.freight_fen, n.fee_fen, n.surcharge_fen,
                n.state, n.due_on, n.paid_at, n.released_at, n.paid_fen, n.waived_fen, n.refunded_fen, n.fee_back_fen,
                exists (select 1 from payment_return r where r.shop_id = p.shop_id and r.reference = p.reference)
                    as returned
            from payment_plan p join payment_instalment n on n.shop_id = p.shop_id and n.plan_id = p.id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    PlanRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(Plan plan, Instant at) {
        var fee = plan.fee();
        jdbc.sql("""
                insert into payment_plan (shop_id, id, version, reference, buyer_person, method, fee_rate, fee_bearer,
                    fee_floor_fen, fee_cap_fen, state, steps, received_on, opened_at)
                values (:shop, :id, 0, :reference, :buyer, :method, :rate, :bearer, :floor, :cap, :state, :steps,
                    :received, :at)""")
                .param("shop", plan.key().shopId())
                .param("id", plan.key().id())
                .param("reference", plan.reference())
                .param("buyer", plan.buyerId())
                .param("method", plan.method().name())
                .param("rate", fee.rate().basisPoints())
                .param("bearer", fee.bearer().name())
                .param("floor", fee.floor() == null ? null : fee.floor().fen())
                .param("cap", fee.cap() == null ? null : fee.cap().fen())
                .param("state", plan.state().name())
                .param("steps", plan.steps())
                .param("received", plan.receivedOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        batches.batchUpdate("""
                insert into payment_instalment (shop_id, plan_id, number, name, falls_due, days, channel, shipment,
                    goods_fen, freight_fen, fee_fen, surcharge_fen, state, due_on, paid_at, released_at, paid_fen,
                    waived_fen, refunded_fen, fee_back_fen)
                values (:shop, :plan, :number, :name, :trigger, :days, :channel, :shipment, :goods, :freight, :fee,
                    :surcharge, :state, :due, :paid, :released, :paidSum, :waived, :refunded, :feeBack)""", instalments(plan));
    }

    Map<Long, Money> held(long shopId, Collection<Long> references) {
        var held = new HashMap<Long, Money>();
        jdbc.sql("""
                select p.reference, cast(sum(n.paid_fen - n.refunded_fen) as bigint) as held_fen
                from payment_plan p join payment_instalment n on n.shop_id = p.shop_id and n.plan_id = p.id
                where p.shop_id = :shop and p.reference in (:references) and n.channel = 'ESCROW' and n.state = 'PAID'
                group by p.reference""").param("shop", shopId).param("references", references).query(row -> {
            held.put(row.getLong("reference"), Money.ofFen(row.getLong("held_fen")));
        });
        return held;
    }

    /** Takes the plan until the transaction ends. */
    void hold(ShopKey key) {
        var held = jdbc.sql("select id from payment_plan where shop_id = :shop and id = :id for update")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(Long.class)
                .optional();
        if (held.isEmpty()) throw new NotFound();
    }

    /** Takes several until the transaction ends, always in the same order. */
    void hold(long shopId, Collection<Long> ids) {
        jdbc.sql("""
                select id from payment_plan where shop_id = :shop and id in (:ids) order by shop_id, id for update""").param("shop", shopId).param("ids", ids).query(Long.class).list();
    }

    void update(Plan plan) {
        var changed = jdbc.sql("""
                update payment_plan set version = version + 1, state = :state, steps = :steps, received_on = :received
                where shop_id = :shop and id = :id and version = :version""")
                .param("state", plan.state().name())
                .param("steps", plan.steps())
                .param("received", plan.receivedOn())
                .param("shop", plan.key().shopId())
                .param("id", plan.key().id())
                .param("version", plan.version())
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("payment plan");
        batches.batchUpdate("""
                update payment_instalment set goods_fen = :goods, freight_fen = :freight, fee_fen = :fee,
                    surcharge_fen = :surcharge, state = :state, due_on = :due, paid_at = :paid, released_at = :released,
                    paid_fen = :paidSum, waived_fen = :waived, refunded_fen = :refunded, fee_back_fen = :feeBack
                where shop_id = :shop and plan_id = :plan and number = :number""", instalments(plan));
    }

    Optional<ShopKey> keyOf(long shopId, long reference) {
        return jdbc.sql("select id from payment_plan where shop_id = :shop and reference = :reference")
                .param("shop", shopId)
                .param("reference", reference)
                .query(Long.class)
                .optional()
                .map(id -> new ShopKey(shopId, id));
    }

    Optional<Plan> read(ShopKey key) {
        return read(jdbc.sql(SELECT + "where p.shop_id = :shop and p.id = :id")
                .param("shop", key.shopId())
                .param("id", key.id()));
    }

    Optional<Plan> of(long shopId, long reference) {
        return read(jdbc.sql(SELECT + "where p.shop_id = :shop and p.reference = :reference")
                .param("shop", shopId)
                .param("reference", reference));
    }

    /** A buyer's own, whatever shop it is of. */
    Optional<Plan> ofBuyer(long person, long reference) {
        return read(jdbc.sql(SELECT + "where p.buyer_person = :person and p.reference = :reference")
                .param("person", person)
                .param("reference", reference));
    }

    /** The last row has seen all instalments. */
    private static Optional<Plan> read(JdbcClient.StatementSpec select) {
        var instalments = new TreeMap<Integer, Instalment>();
        return select
                .query((row, index) -> {
                    instalments.put(row.getInt("number"), instalment(row));
                    return plan(row, List.copyOf(instalments.values()));
                })
                .list()
                .stream()
                .reduce((one, next) -> next);
    }

    private static SqlParameterSource[] instalments(Plan plan) {
        return plan.instalments().stream().map(each -> row(plan.key(), each)).toArray(SqlParameterSource[]::new);
    }

    private static SqlParameterSource row(ShopKey plan, Instalment each) {
        return new MapSqlParameterSource()
                .addValue("shop", plan.shopId())
                .addValue("plan", plan.id())
                .addValue("number", each.number())
                .addValue("name", each.name())
                .addValue("trigger", each.trigger().name())
                .addValue("days", each.days())
                .addValue("channel", each.channel().name())
                .addValue("shipment", each.shipment())
                .addValue("goods", each.goods().fen())
                .addValue("freight", each.freight().fen())
                .addValue("fee", each.fee().fen())
                .addValue("surcharge", each.surcharge().fen())
                .addValue("state", each.state().name())
                .addValue("due", each.dueOn())
                .addValue("paid", utc(each.paidAt()))
                .addValue("released", utc(each.releasedAt()))
                .addValue("paidSum", each.paid().fen())
                .addValue("waived", each.waived().fen())
                .addValue("refunded", each.refunded().fen())
                .addValue("feeBack", each.feeBack().fen());
    }

    private static Plan plan(ResultSet row, List<Instalment> instalments) throws SQLException {
        var fee = new Fee(
                new Rate(row.getInt("fee_rate")),
                Fee.Bearer.valueOf(row.getString("fee_bearer")),
                money(row, "fee_floor_fen"),
                money(row, "fee_cap_fen"));
        return new Plan(
                new ShopKey(row.getLong("shop_id"), row.getLong("id")),
                row.getLong("version"),
                row.getLong("reference"),
                row.getLong("buyer_person"),
                MethodCode.valueOf(row.getString("method")),
                fee,
                PlanState.valueOf(row.getString("plan_state")),
                instalments,
                row.getInt("steps"),
                row.getObject("received_on", LocalDate.class),
                row.getBoolean("returned"));
    }

    private static Instalment instalment(ResultSet row) throws SQLException {
        return new Instalment(
                row.getInt("number"),
                row.getString("name"),
                Trigger.valueOf(row.getString("falls_due")),
                row.getInt("days"),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("shipment"),
                Money.ofFen(row.getLong("goods_fen")),
                Money.ofFen(row.getLong("freight_fen")),
                Money.ofFen(row.getLong("fee_fen")),
                Money.ofFen(row.getLong("surcharge_fen")),
                InstalmentState.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                time(row, "paid_at"),
                time(row, "released_at"),
                Money.ofFen(row.getLong("paid_fen")),
                Money.ofFen(row.getLong("waived_fen")),
                Money.ofFen(row.getLong("refunded_fen")),
                Money.ofFen(row.getLong("fee_back_fen")));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getObject(column, Long.class);
        return fen == null ? null : Money.ofFen(fen);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
