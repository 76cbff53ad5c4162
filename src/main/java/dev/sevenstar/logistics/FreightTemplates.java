package dev.sevenstar.logistics;

import dev.sevenstar.logistics.FreightTemplate.ChargeBy;
import dev.sevenstar.logistics.FreightTemplate.Service;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The freight templates of the shops. */
@Component
public class FreightTemplates {

    public static final int PER_SHOP_MAX = 50;
    public static final int RATES_MAX = 20;

    /** Every template has a rate; its conditions are the rows without first units. */
    private static final String SELECT = """
            select t.id, t.version, t.name, t.service, t.charged_by, t.cod_carrier, t.cod_area, r.position, r.regions,
                r.first_units, r.first_fee_fen, r.next_units, r.next_fee_fen, r.least_fee_fen,
                cast(null as int) as from_pieces, cast(null as bigint) as from_fen, cast(null as int) as under_grams
            from freight_template t join freight_rate r on r.shop_id = t.shop_id and r.template_id = t.id
            where %1$s
            union all
            select t.id, t.version, t.name, t.service, t.charged_by, t.cod_carrier, t.cod_area, f.position, f.regions,
                null, null, null, null, null, f.from_pieces, f.from_fen, f.under_grams
            from freight_template t join freight_free f on f.shop_id = t.shop_id and f.template_id = t.id
            where %1$s
            """;

    private final JdbcClient jdbc;
    private final TemplateUses uses;

    FreightTemplates(JdbcClient jdbc, TemplateUses uses) {
        this.jdbc = jdbc;
        this.uses = uses;
    }

    /** All of a shop, in the order they were made. */
    public List<FreightTemplate> of(long shopId) {
        return read(jdbc.sql(SELECT.formatted("t.shop_id = :shop")), shopId);
    }

    /** These of a shop. */
    public List<FreightTemplate> of(long shopId, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return read(
                jdbc.sql(SELECT.formatted("t.shop_id = :shop and t.id in (:ids)"))
                        .param("ids", ids),
                shopId);
    }

    public Optional<FreightTemplate> find(ShopKey key) {
        return of(key.shopId(), List.of(key.id())).stream().findFirst();
    }

    public FreightTemplate get(ShopKey key) {
        return find(key).orElseThrow(NotFound::new);
    }

    /** @throws Refused if the shop has as many as it may */
    @Transactional
    public FreightTemplate add(long shopId, String name, ChargeBy chargeBy, List<FreightRate> rates) {
        return add(FreightTemplate.express(ShopKey.next(shopId), name, chargeBy, rates));
    }

    /** @throws Refused if the shop has as many as it may */
    @Transactional
    public FreightTemplate add(FreightTemplate template) {
        if (of(template.key().shopId()).size() >= PER_SHOP_MAX)
            throw new Refused("logistics.refused.many-templates", PER_SHOP_MAX);
        named("""
                insert into freight_template (shop_id, id, version, name, service, charged_by, cod_carrier, cod_area)
                values (:shop, :id, 0, :name, :service, :by, :codCarrier, :codArea)""", template).update();
        addRates(template);
        return template;
    }

    /** @throws OptimisticLockingFailureException if it was changed since this one was read */
    @Transactional
    public void change(FreightTemplate template) {
        var changed = named("""
                update freight_template set version = version + 1, name = :name, service = :service, charged_by = :by,
                    cod_carrier = :codCarrier, cod_area = :codArea
                where shop_id = :shop and id = :id and version = :version""", template).param("version", template.version()).update();
        if (changed == 0) throw new OptimisticLockingFailureException("freight template");
        for (var part : List.of("freight_rate", "freight_free"))
            jdbc.sql("delete from " + part + " where shop_id = :shop and template_id = :id")
                    .param("shop", template.key().shopId())
                    .param("id", template.key().id())
                    .update();
        addRates(template);
    }

    /** @throws Refused while anything travels under it */
    @Transactional
    public void remove(ShopKey key) {
        if (!uses.of(key.shopId(), key.id(), 1).isEmpty()) throw new Refused("logistics.refused.template-used");
        jdbc.sql("delete from freight_template where shop_id = :shop and id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
    }

    private JdbcClient.StatementSpec named(String sql, FreightTemplate template) {
        var cod = template.cod();
        return jdbc.sql(sql)
                .param("shop", template.key().shopId())
                .param("id", template.key().id())
                .param("name", template.name())
                .param("service", template.service().name())
                .param("by", template.chargeBy().name())
                .param("codCarrier", cod == null ? null : cod.carrier().name())
                .param("codArea", cod == null ? "" : cod.area().stored());
    }

    private void addRates(FreightTemplate template) {
        for (int position = 0; position < template.rates().size(); position++) {
            var rate = template.rates().get(position);
            jdbc.sql("""
                    insert into freight_rate (shop_id, template_id, position, regions, first_units, first_fee_fen, next_units, next_fee_fen, least_fee_fen)
                    values (:shop, :template, :position, :regions, :firstUnits, :firstFee, :nextUnits, :nextFee, :leastFee)""")
                    .param("shop", template.key().shopId())
                    .param("template", template.key().id())
                    .param("position", position)
                    .param("regions", rate.area().stored())
                    .param("firstUnits", rate.firstUnits())
                    .param("firstFee", rate.firstFee().fen())
                    .param("nextUnits", rate.nextUnits())
                    .param("nextFee", rate.nextFee().fen())
                    .param("leastFee", rate.leastFee().fen())
                    .update();
        }
        for (int position = 0; position < template.free().size(); position++) {
            var free = template.free().get(position);
            var amount = free.fromAmount();
            jdbc.sql("""
                    insert into freight_free (shop_id, template_id, position, regions, from_pieces, from_fen, under_grams)
                    values (:shop, :template, :position, :regions, :pieces, :fen, :grams)""")
                    .param("shop", template.key().shopId())
                    .param("template", template.key().id())
                    .param("position", position)
                    .param("regions", free.area().stored())
                    .param("pieces", free.fromPieces())
                    .param("fen", amount == null ? null : amount.fen())
                    .param("grams", free.underGrams())
                    .update();
        }
    }

    private static List<FreightTemplate> read(JdbcClient.StatementSpec select, long shopId) {
        var drafts = new TreeMap<Long, Draft>();
        select.param("shop", shopId).query(row -> {
            var draft = drafts.get(row.getLong("id"));
            if (draft == null) drafts.put(row.getLong("id"), draft = new Draft(shopId, row));
            draft.take(row);
        });
        return drafts.values().stream().map(Draft::whole).toList();
    }

    /** A template whose rates and conditions come row by row, in no order. */
    private record Draft(
            ShopKey key,
            long version,
            String name,
            Service service,
            ChargeBy chargeBy,
            @Nullable CodService cod,
            TreeMap<Integer, FreightRate> rates,
            TreeMap<Integer, FreeShipping> free) {

        Draft(long shopId, ResultSet row) throws SQLException {
            this(
                    new ShopKey(shopId, row.getLong("id")),
                    row.getLong("version"),
                    row.getString("name"),
                    Service.valueOf(row.getString("service")),
                    ChargeBy.valueOf(row.getString("charged_by")),
                    cod(row),
                    new TreeMap<>(),
                    new TreeMap<>());
        }

        private static @Nullable CodService cod(ResultSet row) throws SQLException {
            var carrier = row.getString("cod_carrier");
            return carrier == null
                    ? null
                    : new CodService(CarrierCode.valueOf(carrier), Area.parse(row.getString("cod_area")));
        }

        void take(ResultSet row) throws SQLException {
            if (row.getObject("first_units") == null) free.put(row.getInt("position"), condition(row));
            else rates.put(row.getInt("position"), rate(row));
        }

        FreightTemplate whole() {
            return new FreightTemplate(
                    key,
                    version,
                    name,
                    service,
                    chargeBy,
                    List.copyOf(rates.values()),
                    List.copyOf(free.values()),
                    cod);
        }
    }

    private static FreightRate rate(ResultSet row) throws SQLException {
        return new FreightRate(
                Area.parse(row.getString("regions")),
                row.getInt("first_units"),
                Money.ofFen(row.getLong("first_fee_fen")),
                row.getInt("next_units"),
                Money.ofFen(row.getLong("next_fee_fen")),
                Money.ofFen(row.getLong("least_fee_fen")));
    }

    private static FreeShipping condition(ResultSet row) throws SQLException {
        var fen = row.getObject("from_fen", Long.class);
        return new FreeShipping(
                Area.parse(row.getString("regions")),
                row.getObject("from_pieces", Integer.class),
                fen == null ? null : Money.ofFen(fen),
                row.getObject("under_grams", Integer.class));
    }
}
