package dev.sevenstar.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the data files into the tables when they have changed since they were last read. A category
 * or a set of attributes that staff edited is left as it is; what the files no longer name is
 * switched off, never deleted, for listings may stand there.
 */
@Component
class FillCatalog {

    private record Known(long id, boolean edited, boolean attributesEdited) {}

    private final JdbcClient jdbc;
    private final AttributeRows attributes;
    private final TransactionTemplate transaction;

    FillCatalog(JdbcClient jdbc, AttributeRows attributes, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.attributes = attributes;
        this.transaction = transaction;
    }

    void run() {
        transaction.executeWithoutResult(status -> {
            var fingerprint = CatalogFiles.fingerprint();
            var last = jdbc.sql("select files from catalog_stamp where id = 1 for update")
                    .query(String.class)
                    .single();
            if (last.equals(fingerprint)) return;
            fill(CatalogFiles.read());
            jdbc.sql("update catalog_stamp set files = :files, stamp = stamp + 1 where id = 1")
                    .param("files", fingerprint)
                    .update();
        });
    }

    void fill(CatalogFiles files) {
        var known = known();
        var places = new HashMap<@Nullable Long, Integer>();
        for (var category : files.categories()) {
            var place = places.merge(category.parentId(), 1, Integer::sum);
            write(category, place, known.get(category.id()));
        }
        attributes.replace(files.categories().stream()
                .filter(Category::leaf)
                .filter(leaf -> !ownSet(known.get(leaf.id())))
                .map(leaf -> Objects.requireNonNull(files.sets().get(leaf.id())))
                .toList());
        switchOff(known.values().stream().filter(row -> !row.edited()).toList(), files.categories());
    }

    private Map<Long, Known> known() {
        return jdbc.sql("select id, edited, attributes_edited from category").query(Known.class).list().stream()
                .collect(Collectors.toMap(Known::id, row -> row));
    }

    private static boolean ownSet(@Nullable Known row) {
        return row != null && row.attributesEdited();
    }

    private void write(Category category, int place, @Nullable Known row) {
        if (row == null) statement(category, place, """
                insert into category (id, version, parent_id, level, position, name_zh, name_en, active,
                    units, core_words, synonyms, edited, attributes_edited)
                values (:id, 0, :parent, :level, :place, :zh, :en, true, :units, :core, :synonyms, false, false)""");
        else if (!row.edited()) statement(category, place, """
                update category set version = version + 1, parent_id = :parent, level = :level, position = :place,
                    name_zh = :zh, name_en = :en, active = true, units = :units, core_words = :core,
                    synonyms = :synonyms
                where id = :id""");
    }

    private void statement(Category category, int place, String sql) {
        jdbc.sql(sql)
                .param("id", category.id())
                .param("parent", category.level() == 1 ? null : category.parentId())
                .param("level", category.level())
                .param("place", place)
                .param("zh", category.name().zh())
                .param("en", category.name().en())
                .param("units", Lines.of(category.units()))
                .param("core", Lines.of(category.coreWords()))
                .param("synonyms", Lines.of(category.synonyms()))
                .update();
    }

    private void switchOff(List<Known> untouched, List<Category> written) {
        var named = written.stream().map(Category::id).collect(Collectors.toSet());
        var gone = untouched.stream()
                .map(Known::id)
                .filter(id -> !named.contains(id))
                .collect(Collectors.toSet());
        if (!gone.isEmpty()) switchOff(gone);
    }

    private void switchOff(Set<Long> gone) {
        jdbc.sql("update category set active = false, version = version + 1 where active and id in (:gone)")
                .param("gone", gone)
                .update();
    }
}
