package dev.sevenstar.catalog;

import dev.sevenstar.catalog.events.CatalogChanged;
import dev.sevenstar.shared.audit.Audit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the leaves ask, as their keepers change it. A leaf's category and its questions share one version. */
@Component
public class AttributeSets {

    private static final long FIRST_OWN = 900_000_000L;

    private final JdbcClient jdbc;
    private final CatalogTables tables;
    private final AttributeRows rows;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    AttributeSets(
            JdbcClient jdbc, CatalogTables tables, AttributeRows rows, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.rows = rows;
        this.audit = audit;
        this.events = events;
    }

    public AttributeSet of(long leafId) {
        return tables.set(leafId);
    }

    /** @throws OptimisticLockingFailureException if the leaf is no longer of this version */
    @Transactional
    public void change(long leafId, long version, String action, UnaryOperator<AttributeSet> change) {
        var taken = jdbc.sql("""
                        update category set version = version + 1, attributes_edited = true
                        where id = :id and version = :version and level = 3""").param("id", leafId).param("version", version).update();
        if (taken == 0) throw new OptimisticLockingFailureException("category " + leafId);
        var before = of(leafId);
        var after = change.apply(before);
        rows.replace(List.of(after));
        audit.record(action, "category", Long.toString(leafId), difference(before, after), difference(after, before));
        jdbc.sql("update catalog_stamp set stamp = stamp + 1 where id = 1").update();
        events.publishEvent(new CatalogChanged(leafId));
    }

    /** The number under which other leaves know an attribute of this name, or a new one. */
    public long numberFor(String zh) {
        return jdbc.sql("select min(id) from category_attribute where name_zh = :zh")
                .param("zh", zh)
                .query(Long.class)
                .optional()
                .orElseGet(this::nextNumber);
    }

    private long nextNumber() {
        var highest = jdbc.sql("select coalesce(max(id), 0) from category_attribute where id >= :first")
                .param("first", FIRST_OWN)
                .query(Long.class)
                .single();
        return Math.max(highest + 1, FIRST_OWN);
    }

    /** The number a value of this name gets: the same wherever the same attribute offers it. */
    public static long valueNumber(long attributeId, String zh) {
        return AttributeDictionary.valueId(attributeId, zh);
    }

    /** What the one set says that the other does not. */
    private static String difference(AttributeSet set, AttributeSet other) {
        var names = set.attributes().stream()
                .filter(attribute -> !other.attributes().contains(attribute))
                .map(attribute -> attribute.name().zh() + " " + attribute.need() + " " + attribute.role() + " "
                        + attribute.input() + " " + attribute.values().size())
                .toList();
        var rules = set.cascades().stream()
                .filter(cascade -> !other.cascades().contains(cascade))
                .toList();
        return names + (rules.isEmpty() ? "" : " " + rules);
    }
}
