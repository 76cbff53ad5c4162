package dev.sevenstar.payment;

import dev.sevenstar.payment.Fee.Bearer;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.audit.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How shops take the methods of payment, as it lies in the database. */
@Component
class MethodRows {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OFFERS = """
            select f.method, f.rate, f.bearer, f.floor_fen, f.cap_fen, m.enabled_at, s.content,
                (select max(a.version) from shop_method_agreement a where a.shop_id = :shop and a.method = f.method)
                    as agreement
            from payment_fee f
            left join shop_method m on m.shop_id = :shop and m.method = f.method
            left join shop_method_setting s on s.shop_id = :shop and s.method = f.method and s.version =
                (select max(l.version) from shop_method_setting l where l.shop_id = :shop and l.method = f.method)
            where f.from_day =
                (select max(d.from_day) from payment_fee d where d.method = f.method and d.from_day <= :today)
            """;

    private final JdbcClient jdbc;

    MethodRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all methods, in their order. */
    List<Offer> offers(long shopId, LocalDate today) {
        return jdbc.sql(OFFERS).param("shop", shopId).param("today", today).query(MethodRows::offer).list().stream()
                .sorted(Comparator.comparingInt(offer -> Methods.all().indexOf(offer.method())))
                .toList();
    }

    Offer offer(long shopId, MethodCode code, LocalDate today) {
        return jdbc.sql(OFFERS + "and f.method = :method")
                .param("shop", shopId)
                .param("method", code.name())
                .param("today", today)
                .query(MethodRows::offer)
                .single();
    }

    /** Takes the shop's settings until the transaction ends, so that what excludes each other is not set at once. */
    void hold(long shopId) {
        var held = jdbc.sql("update shop_payment set version = version + 1 where shop_id = :shop")
                .param("shop", shopId)
                .update();
        if (held == 0)
            jdbc.sql("insert into shop_payment (shop_id, version) values (:shop, 0)")
                    .param("shop", shopId)
                    .update();
    }

    boolean isEnabled(long shopId, MethodCode code) {
        return about("select count(*) from shop_method where shop_id = :shop and method = :method", shopId, code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What each shop has enabled; without those that enabled nothing. */
    Map<Long, Set<MethodCode>> enabled(Collection<Long> shopIds) {
        var enabled = new HashMap<Long, Set<MethodCode>>();
        jdbc.sql("""
                select shop_id, method from unnest(cast(:shops as bigint array)) as wanted(wanted_id)
                join shop_method on shop_id = wanted_id""")
                .param("shops", shopIds.toArray(Long[]::new))
                .query((row, n) -> enabled.computeIfAbsent(
                                row.getLong("shop_id"), shop -> EnumSet.noneOf(MethodCode.class))
                        .add(MethodCode.valueOf(row.getString("method"))))
                .list();
        return enabled;
    }

    /** False if it was before. */
    boolean enable(long shopId, MethodCode code, int agreement, Instant at) {
        if (isEnabled(shopId, code)) return false;
        about("""
                insert into shop_method (shop_id, method, enabled_at, agreement)
                values (:shop, :method, :at, :agreement)""", shopId, code)
                .param("at", utc(at))
                .param("agreement", agreement)
                .update();
        return true;
    }

    /** False if it was not enabled. */
    boolean stop(long shopId, MethodCode code) {
        return about("delete from shop_method where shop_id = :shop and method = :method", shopId, code)
                        .update()
                == 1;
    }

    /** False if this version was accepted before. */
    boolean accept(long shopId, MethodCode code, int version, Actor by, Instant at) {
        return about("""
                insert into shop_method_agreement (shop_id, method, version, at, by_id, by_name)
                select f.shop_id, f.method, f.version, f.at, f.by_id, f.by_name
                from (select cast(:shop as bigint) as shop_id, cast(:method as varchar(20)) as method,
                        cast(:version as int) as version, cast(:at as timestamp with time zone) as at,
                        cast(:id as bigint) as by_id, cast(:name as varchar(100)) as by_name) f
                where not exists (
                    select 1 from shop_method_agreement a
                    where a.shop_id = f.shop_id and a.method = f.method and a.version = f.version)""", shopId, code)
                        .param("version", version)
                        .param("at", utc(at))
                        .param("id", by.personId())
                        .param("name", by.personName())
                        .update()
                == 1;
    }

    /** The newest first. */
    List<AcceptedAgreement> accepted(long shopId, MethodCode code) {
        return about("""
                select version, at, by_name from shop_method_agreement where shop_id = :shop and method = :method
                order by shop_id desc, method desc, version desc""", shopId, code).query(AcceptedAgreement.class).list();
    }

    /** What was set before; a new version unless it is the same. */
    Map<String, String> keep(long shopId, MethodCode code, SettingValues settings, Instant at) {
        record Kept(int version, String content) {}
        var before = about("""
                select version, content from shop_method_setting where shop_id = :shop and method = :method
                order by shop_id desc, method desc, version desc limit 1""", shopId, code).query(Kept.class).optional();
        var values = before.map(kept -> JSON.readValue(kept.content(), VALUES)).orElseGet(Map::of);
        if (!values.equals(settings.values()))
            about("""
                    insert into shop_method_setting (shop_id, method, version, content, at)
                    values (:shop, :method, :version, :content, :at)""", shopId, code)
                    .param("version", before.map(Kept::version).orElse(0) + 1)
                    .param("content", JSON.writeValueAsString(new TreeMap<>(settings.values())))
                    .param("at", utc(at))
                    .update();
        return values;
    }

    /** What held at a moment. */
    SettingValues settings(long shopId, MethodCode code, Instant at) {
        var content = about("""
                select content from shop_method_setting where shop_id = :shop and method = :method and at <= :at
                order by shop_id desc, method desc, version desc limit 1""", shopId, code)
                .param("at", utc(at))
                .query(String.class)
                .optional();
        return SettingValues.of(
                Methods.of(code).fields(),
                content.map(json -> JSON.readValue(json, VALUES)).orElseGet(Map::of));
    }

    private JdbcClient.StatementSpec about(String sql, long shopId, MethodCode code) {
        return jdbc.sql(sql).param("shop", shopId).param("method", code.name());
    }

    private static Offer offer(ResultSet row, int index) throws SQLException {
        var method = Methods.of(MethodCode.valueOf(row.getString("method")));
        var listed = new Fee(
                new Rate(row.getInt("rate")),
                Bearer.valueOf(row.getString("bearer")),
                money(row, "floor_fen"),
                money(row, "cap_fen"));
        var enabledAt = row.getObject("enabled_at", OffsetDateTime.class);
        var content = row.getString("content");
        return new Offer(
                method,
                method.fee(listed, enabledAt != null),
                enabledAt == null ? null : enabledAt.toInstant(),
                row.getInt("agreement"),
                SettingValues.of(method.fields(), content == null ? Map.of() : JSON.readValue(content, VALUES)));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getObject(column, Long.class);
        return fen == null ? null : Money.ofFen(fen);
    }
}
