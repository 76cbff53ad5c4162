package dev.sevenstar.catalog;

import dev.sevenstar.catalog.events.CatalogChanged;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.audit.Audit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree as its keepers change it: every change is audited, counted and kept from the data files. */
@Component
public class Categories {

    /** Numbers of categories made here begin above those the trade knows. */
    private static final long FIRST_OWN = 900_000_000L;

    private static final String CARD = """
            select id, version, parent_id, level, name_zh, name_en, active, units, core_words, synonyms, edited,
                attributes_edited, (select count(*) from category below where below.parent_id = category.id) below
            from category""";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Categories(JdbcClient jdbc, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
    }

    public CategoryCard get(long id) {
        return jdbc.sql(CARD + " where id = :id")
                .param("id", id)
                .query(CategoryCard.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    public List<CategoryCard> roots() {
        return jdbc.sql(CARD + " where parent_id is null order by position, id")
                .query(CategoryCard.class)
                .list();
    }

    public List<CategoryCard> below(long id) {
        return jdbc.sql(CARD + " where parent_id = :id order by parent_id, position, id")
                .param("id", id)
                .query(CategoryCard.class)
                .list();
    }

    /** @param parentId null for a new first level */
    @Transactional
    public long add(@Nullable Long parentId, CategoryChange change) {
        var level = parentId == null ? 1 : get(parentId).level() + 1;
        if (level > Category.LEVELS) throw new NotFound();
        lock();
        var id = jdbc.sql("select coalesce(max(id), 0) from category where id >= :first and id < 2 * :first")
                        .param("first", FIRST_OWN)
                        .query(Long.class)
                        .single()
                + 1;
        var number = Math.max(id, FIRST_OWN);
        write(
                number,
                change,
                jdbc.sql("""
                insert into category (id, version, parent_id, level, position, name_zh, name_en, active,
                    units, core_words, synonyms, edited, attributes_edited)
                values (:id, 0, :parent, :level,
                    (select coalesce(max(position), 0) + 1 from category where coalesce(parent_id, 0) = :above),
                    :zh, :en, :active, :units, :core, :synonyms, true, true)""")
                        .param("parent", parentId)
                        .param("above", parentId == null ? 0L : parentId)
                        .param("level", level));
        note("catalog.category-added", number, null, get(number).summary());
        return number;
    }

    @Transactional
    public void change(long id, long version, CategoryChange change) {
        var before = get(id);
        var written = write(id, change, jdbc.sql("""
                update category set version = version + 1, name_zh = :zh, name_en = :en, active = :active,
                    units = :units, core_words = :core, synonyms = :synonyms, edited = true
                where id = :id and version = :version""").param("version", version));
        if (written == 0) throw new OptimisticLockingFailureException("category " + id);
        note("catalog.category-changed", id, before.summary(), get(id).summary());
    }

    /** Changes places with the neighbour above or below; at the end of the row it stays. */
    @Transactional
    public void move(long id, boolean up) {
        lock();
        var card = get(id);
        var row = card.parentId() == null ? roots() : below(card.parentId());
        var order = new ArrayList<>(row.stream().map(CategoryCard::id).toList());
        var at = order.indexOf(id);
        var to = up ? at - 1 : at + 1;
        if (to < 0 || to >= order.size()) return;
        Collections.swap(order, at, to);
        for (var place = 0; place < order.size(); place++) place(order.get(place), place + 1);
        note("catalog.category-moved", id, "" + (at + 1), "" + (to + 1));
    }

    /** The files would put the whole row back in order: all of it is now ours. */
    private void place(long id, int place) {
        jdbc.sql("update category set position = :place, edited = true, version = version + 1"
                        + " where id = :id and position <> :place")
                .param("id", id)
                .param("place", place)
                .update();
    }

    private int write(long id, CategoryChange change, JdbcClient.StatementSpec statement) {
        return statement
                .param("id", id)
                .param("zh", change.name().zh())
                .param("en", change.name().en())
                .param("active", change.active())
                .param("units", Lines.of(change.units()))
                .param("core", Lines.of(change.coreWords()))
                .param("synonyms", Lines.of(change.synonyms()))
                .update();
    }

    private void lock() {
        Objects.requireNonNull(jdbc.sql("select stamp from catalog_stamp where id = 1 for update")
                .query(Long.class)
                .single());
    }

    private void note(String action, long id, @Nullable String before, @Nullable String after) {
        audit.record(action, "category", Long.toString(id), before, after);
        jdbc.sql("update catalog_stamp set stamp = stamp + 1 where id = 1").update();
        events.publishEvent(new CatalogChanged(id));
    }
}
