package dev.sevenstar.logistics;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parcels on their way with carriers that the house plays, and how each of these behaves. */
@Component
class SimulatedCarriages {

    private final JdbcClient jdbc;

    SimulatedCarriages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ShopKey parcel, Instant next) {
        jdbc.sql("insert into simulated_carriage (shop_id, parcel_id, next_at) values (:shop, :parcel, :next)")
                .param("shop", parcel.shopId())
                .param("parcel", parcel.id())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes it until the transaction ends; false if it is not on its way any more. */
    boolean hold(ShopKey parcel) {
        return jdbc.sql("""
                select parcel_id from simulated_carriage where shop_id = :shop and parcel_id = :parcel for update""")
                .param("shop", parcel.shopId())
                .param("parcel", parcel.id())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** The same, if its time is still this one: another node may have been faster. */
    boolean holdDue(ShopKey parcel, Instant now) {
        return hold(parcel) && next(parcel).filter(next -> !next.isAfter(now)).isPresent();
    }

    Optional<Instant> next(ShopKey parcel) {
        return jdbc.sql("""
                select next_at from simulated_carriage
                where shop_id = :shop and parcel_id = :parcel and next_at is not null""")
                .param("shop", parcel.shopId())
                .param("parcel", parcel.id())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** @param next null to hold it back */
    void next(ShopKey parcel, @Nullable Instant next) {
        jdbc.sql("update simulated_carriage set next_at = :next where shop_id = :shop and parcel_id = :parcel")
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC))
                .param("shop", parcel.shopId())
                .param("parcel", parcel.id())
                .update();
    }

    void end(ShopKey parcel) {
        jdbc.sql("delete from simulated_carriage where shop_id = :shop and parcel_id = :parcel")
                .param("shop", parcel.shopId())
                .param("parcel", parcel.id())
                .update();
    }

    /** Whose time has come, without those of carriers that pause. */
    List<ShopKey> due(Instant now, int limit) {
        return jdbc.sql("""
                select c.shop_id, c.parcel_id as id from simulated_carriage c
                    join parcel p on p.shop_id = c.shop_id and p.id = c.parcel_id
                    left join simulated_carrier m on m.carrier = p.carrier
                where c.next_at <= :now and (m.paused is null or m.paused = false)
                order by c.next_at limit :limit""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(ShopKey.class)
                .list();
    }

    /** All on their way, the latest first. */
    Slice<CarriageRow> all(@Nullable Long before, int limit) {
        var rows = jdbc.sql("""
                select c.shop_id, c.parcel_id, p.reference, p.carrier, p.carrier_name, p.waybill, p.region_code, p.state,
                    p.collect_fen, c.next_at
                from simulated_carriage c join parcel p on p.shop_id = c.shop_id and p.id = c.parcel_id
                where c.parcel_id < :before order by c.parcel_id desc limit :limit""")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit + 1)
                .query(SimulatedCarriages::row)
                .list();
        return Slice.of(rows, limit, row -> Ids.text(row.parcelId()));
    }

    /** Of those that behave in another manner than usual. */
    List<CarrierManner> manners() {
        return jdbc.sql("select carrier, paused, step_minutes from simulated_carrier order by carrier")
                .query(SimulatedCarriages::manner)
                .list();
    }

    CarrierManner manner(CarrierCode carrier) {
        return jdbc.sql("select carrier, paused, step_minutes from simulated_carrier where carrier = :carrier")
                .param("carrier", carrier.name())
                .query(SimulatedCarriages::manner)
                .optional()
                .orElseGet(() -> CarrierManner.usual(carrier));
    }

    void change(CarrierManner manner) {
        jdbc.sql("delete from simulated_carrier where carrier = :carrier")
                .param("carrier", manner.carrier().name())
                .update();
        jdbc.sql("""
                insert into simulated_carrier (carrier, paused, step_minutes) values (:carrier, :paused, :minutes)""")
                .param("carrier", manner.carrier().name())
                .param("paused", manner.paused())
                .param("minutes", manner.stepMinutes())
                .update();
    }

    private static CarriageRow row(ResultSet row, int index) throws SQLException {
        var next = row.getObject("next_at", OffsetDateTime.class);
        return new CarriageRow(
                row.getLong("shop_id"),
                row.getLong("parcel_id"),
                row.getLong("reference"),
                new Waybill(
                        CarrierCode.valueOf(row.getString("carrier")),
                        row.getString("carrier_name"),
                        row.getString("waybill")),
                row.getString("region_code"),
                TraceNode.valueOf(row.getString("state")),
                Money.ofFen(row.getLong("collect_fen")),
                next == null ? null : next.toInstant());
    }

    private static CarrierManner manner(ResultSet row, int index) throws SQLException {
        return new CarrierManner(
                CarrierCode.valueOf(row.getString("carrier")), row.getBoolean("paused"), row.getInt("step_minutes"));
    }
}
