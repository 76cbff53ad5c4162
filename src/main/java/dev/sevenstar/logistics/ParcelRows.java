package dev.sevenstar.logistics;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How parcels lie in the database. */
@Component
class ParcelRows {

    /** One row for each of its goods, and one for each station. */
    private static final String SELECT = """
            select p.shop_id, p.id, p.version, p.reference, p.carrier, p.carrier_name, p.waybill, p.buyer_person,
                p.receiver_name, p.receiver_phone, p.region_code, p.street, p.collect_fen, p.state, p.simulated,
                i.line, i.title, i.unit, i.quantity, cast(null as varchar(10)) as node,
                cast(null as timestamp with time zone) as at, cast(null as varchar(6)) as reached
            from parcel p left join parcel_item i on i.shop_id = p.shop_id and i.parcel_id = p.id
            where %1$s
            union all
            select p.shop_id, p.id, p.version, p.reference, p.carrier, p.carrier_name, p.waybill, p.buyer_person,
                p.receiver_name, p.receiver_phone, p.region_code, p.street, p.collect_fen, p.state, p.simulated,
                null, null, null, null, t.node, t.at, t.region_code
            from parcel p join parcel_trace t on t.shop_id = p.shop_id and t.parcel_id = p.id
            where %1$s
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ParcelRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(Parcel parcel) {
        batches.update("""
                insert into parcel (shop_id, id, version, reference, carrier, carrier_name, waybill, waybill_of,
                    buyer_person, receiver_name, receiver_phone, region_code, street, collect_fen, state, simulated)
                values (:shop, :id, 0, :reference, :carrier, :carrierName, :waybill, :of, :buyer, :name, :phone, :region,
                    :street, :collect, :state, :simulated)""", row(parcel));
        batches.batchUpdate(
                """
                insert into parcel_item (shop_id, parcel_id, line, title, unit, quantity)
                values (:shop, :id, :line, :title, :unit, :quantity)""",
                parcel.items().stream()
                        .map(item -> key(parcel.key())
                                .addValue("line", item.line())
                                .addValue("title", item.title())
                                .addValue("unit", item.unit())
                                .addValue("quantity", item.quantity()))
                        .toArray(SqlParameterSource[]::new));
        parcel.trace().forEach(entry -> insert(parcel.key(), entry));
    }

    /** Takes the parcel until the transaction ends. */
    void hold(ShopKey key) {
        var held = jdbc.sql("select id from parcel where shop_id = :shop and id = :id for update")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(Long.class)
                .optional();
        if (held.isEmpty()) throw new NotFound();
    }

    void update(Parcel parcel) {
        batches.update("""
                update parcel set version = version + 1, carrier = :carrier, carrier_name = :carrierName,
                    waybill = :waybill, waybill_of = :of, state = :state
                where shop_id = :shop and id = :id""", row(parcel));
    }

    void add(Parcel parcel, TraceEntry entry) {
        insert(parcel.key(), entry);
        update(parcel);
    }

    void keep(Parcel before, Actor by, Instant at) {
        batches.update(
                """
                insert into parcel_correction (shop_id, parcel_id, id, carrier, carrier_name, waybill, by_id, by_name, at)
                values (:shop, :id, :correction, :carrier, :carrierName, :waybill, :person, :personName, :at)""",
                row(before)
                        .addValue("correction", Ids.next())
                        .addValue("person", by.personId())
                        .addValue("personName", by.personName())
                        .addValue("at", at.atOffset(ZoneOffset.UTC)));
    }

    List<Parcels.Found> find(long shopId, String waybill) {
        return jdbc.sql("select id, reference from parcel where shop_id = :shop and waybill = :waybill")
                .param("shop", shopId)
                .param("waybill", waybill)
                .query(Parcels.Found.class)
                .list();
    }

    boolean isTaken(ShopKey but, Waybill waybill) {
        return jdbc
                .sql("""
                select shop_id, id from parcel
                where carrier = :carrier and waybill_of = :of and carrier_name = :name and waybill = :waybill""")
                .param("carrier", waybill.carrier().name())
                .param("of", of(but, waybill))
                .param("name", waybill.carrierName())
                .param("waybill", waybill.number())
                .query(ShopKey.class)
                .list()
                .stream()
                .anyMatch(key -> !key.equals(but));
    }

    List<Parcel> of(long shopId, long reference) {
        return read(jdbc.sql(SELECT.formatted("p.shop_id = :shop and p.reference = :reference"))
                .param("shop", shopId)
                .param("reference", reference));
    }

    List<Parcel> all(long shopId, Collection<Long> ids) {
        return read(jdbc.sql(SELECT.formatted("p.shop_id = :shop and p.id in (:ids)"))
                .param("shop", shopId)
                .param("ids", ids));
    }

    Optional<Parcel> read(ShopKey key) {
        return all(key.shopId(), List.of(key.id())).stream().findFirst();
    }

    List<Correction> corrections(ShopKey key) {
        return jdbc.sql("""
                select carrier, carrier_name, waybill, by_name, at from parcel_correction
                where shop_id = :shop and parcel_id = :id order by shop_id desc, parcel_id desc, id desc""")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query((row, index) -> new Correction(waybill(row), row.getString("by_name"), at(row)))
                .list();
    }

    private static List<Parcel> read(JdbcClient.StatementSpec select) {
        var drafts = new TreeMap<Long, Draft>();
        select.query(row -> {
            var draft = drafts.get(row.getLong("id"));
            if (draft == null) drafts.put(row.getLong("id"), draft = new Draft(parcel(row)));
            draft.take(row);
        });
        return drafts.values().stream().map(Draft::whole).toList();
    }

    /** A parcel whose goods and stations come row by row, in no order. */
    private record Draft(Parcel bare, TreeMap<Integer, ParcelItem> items, TreeMap<String, TraceEntry> trace) {

        Draft(Parcel bare) {
            this(bare, new TreeMap<>(), new TreeMap<>());
        }

        void take(ResultSet row) throws SQLException {
            var node = row.getString("node");
            if (node != null)
                trace.put(
                        node,
                        new TraceEntry(
                                TraceNode.valueOf(node),
                                at(row),
                                row.getString("reached").strip()));
            else if (row.getObject("line") != null)
                items.put(
                        row.getInt("line"),
                        new ParcelItem(
                                row.getInt("line"),
                                row.getString("title"),
                                row.getString("unit"),
                                row.getInt("quantity")));
        }

        Parcel whole() {
            return bare.with(List.copyOf(items.values()), List.copyOf(trace.values()));
        }
    }

    private void insert(ShopKey key, TraceEntry entry) {
        batches.update(
                """
                insert into parcel_trace (shop_id, parcel_id, node, at, region_code)
                values (:shop, :id, :node, :at, :region)""",
                key(key).addValue("node", entry.node().name())
                        .addValue("at", entry.at().atOffset(ZoneOffset.UTC))
                        .addValue("region", entry.regionCode()));
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                new ShopKey(row.getLong("shop_id"), row.getLong("id")),
                row.getLong("version"),
                row.getLong("reference"),
                waybill(row),
                List.of(),
                new Addressee(
                        row.getLong("buyer_person"),
                        row.getString("receiver_name"),
                        row.getString("receiver_phone"),
                        row.getString("region_code"),
                        row.getString("street")),
                Money.ofFen(row.getLong("collect_fen")),
                TraceNode.valueOf(row.getString("state")),
                row.getBoolean("simulated"),
                List.of());
    }

    private static Waybill waybill(ResultSet row) throws SQLException {
        return new Waybill(
                CarrierCode.valueOf(row.getString("carrier")), row.getString("carrier_name"), row.getString("waybill"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static MapSqlParameterSource key(ShopKey key) {
        return new MapSqlParameterSource().addValue("shop", key.shopId()).addValue("id", key.id());
    }

    private static MapSqlParameterSource row(Parcel parcel) {
        return key(parcel.key())
                .addValue("reference", parcel.reference())
                .addValue("carrier", parcel.waybill().carrier().name())
                .addValue("carrierName", parcel.waybill().carrierName())
                .addValue("waybill", parcel.waybill().number())
                .addValue("of", of(parcel.key(), parcel.waybill()))
                .addValue("buyer", parcel.to().personId())
                .addValue("name", parcel.to().name())
                .addValue("phone", parcel.to().phone())
                .addValue("region", parcel.to().regionCode())
                .addValue("street", parcel.to().street())
                .addValue("collect", parcel.collect().fen())
                .addValue("state", parcel.state().name())
                .addValue("simulated", parcel.simulated());
    }

    /** A carrier's numbers are the world's; those of a carrier without a code are the shop's own. */
    private static long of(ShopKey key, Waybill waybill) {
        return waybill.carrier() == CarrierCode.OTHER ? key.shopId() : 0;
    }
}
