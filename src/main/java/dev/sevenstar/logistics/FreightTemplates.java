package dev.sevenstar.logistics;

import dev.sevenstar.logistics.FreightTemplate.ChargeBy;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The freight templates of the shops. */
@Component
public class FreightTemplates {

    public static final int PER_SHOP_MAX = 50;
    public static final int RATES_MAX = 20;

    private record Row(long id, long version, String name, ChargeBy chargeBy, FreightRate rate) {}

    private static final String SELECT = """
            select t.id, t.version, t.name, t.charge_by, r.regions, r.first_units, r.first_fee_fen, r.next_units,
                   r.next_fee_fen, r.least_fee_fen
            from freight_template t join freight_rate r on r.shop_id = t.shop_id and r.template_id = t.id
            """;

    private final JdbcClient jdbc;

    FreightTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a shop, in the order they were made. */
    public List<FreightTemplate> of(long shopId) {
        var rows = jdbc.sql(SELECT + "where t.shop_id = :shop order by t.shop_id, t.id, r.position")
                .param("shop", shopId)
                .query(FreightTemplates::row)
                .list();
        return gather(shopId, rows);
    }

    public Optional<FreightTemplate> find(ShopKey key) {
        var rows = jdbc.sql(SELECT + "where t.shop_id = :shop and t.id = :id order by t.shop_id, t.id, r.position")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(FreightTemplates::row)
                .list();
        return gather(key.shopId(), rows).stream().findFirst();
    }

    public FreightTemplate get(ShopKey key) {
        return find(key).orElseThrow(NotFound::new);
    }

    @Transactional
    public FreightTemplate add(long shopId, String name, ChargeBy chargeBy, List<FreightRate> rates) {
        if (of(shopId).size() >= PER_SHOP_MAX) throw new Refused("logistics.refused.many-templates", PER_SHOP_MAX);
        var template = new FreightTemplate(ShopKey.next(shopId), 0, name, chargeBy, rates);
        jdbc.sql("""
                insert into freight_template (shop_id, id, version, name, charge_by)
                values (:shop, :id, 0, :name, :by)""")
                .param("shop", shopId)
                .param("id", template.key().id())
                .param("name", name)
                .param("by", chargeBy.name())
                .update();
        addRates(template);
        return template;
    }

    /** @throws OptimisticLockingFailureException if it was changed since this one was read */
    @Transactional
    public void change(FreightTemplate template) {
        var changed = jdbc.sql("""
                update freight_template set version = version + 1, name = :name, charge_by = :by
                where shop_id = :shop and id = :id and version = :version""")
                .param("name", template.name())
                .param("by", template.chargeBy().name())
                .param("shop", template.key().shopId())
                .param("id", template.key().id())
                .param("version", template.version())
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("freight template");
        jdbc.sql("delete from freight_rate where shop_id = :shop and template_id = :id")
                .param("shop", template.key().shopId())
                .param("id", template.key().id())
                .update();
        addRates(template);
    }

    @Transactional
    public void remove(ShopKey key) {
        jdbc.sql("delete from freight_template where shop_id = :shop and id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
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
                    .param("regions", String.join(" ", rate.regions()))
                    .param("firstUnits", rate.firstUnits())
                    .param("firstFee", rate.firstFee().fen())
                    .param("nextUnits", rate.nextUnits())
                    .param("nextFee", rate.nextFee().fen())
                    .param("leastFee", rate.leastFee().fen())
                    .update();
        }
    }

    private static List<FreightTemplate> gather(long shopId, List<Row> rows) {
        var byId = new LinkedHashMap<Long, List<Row>>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return byId.values().stream().map(of -> template(shopId, of)).toList();
    }

    private static FreightTemplate template(long shopId, List<Row> rows) {
        var first = rows.get(0);
        return new FreightTemplate(
                new ShopKey(shopId, first.id()),
                first.version(),
                first.name(),
                first.chargeBy(),
                rows.stream().map(Row::rate).toList());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var regions = row.getString("regions");
        return new Row(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("name"),
                ChargeBy.valueOf(row.getString("charge_by")),
                new FreightRate(
                        regions.isEmpty() ? List.of() : List.of(regions.split(" ")),
                        row.getInt("first_units"),
                        Money.ofFen(row.getLong("first_fee_fen")),
                        row.getInt("next_units"),
                        Money.ofFen(row.getLong("next_fee_fen")),
                        Money.ofFen(row.getLong("least_fee_fen"))));
    }
}
