package dev.sevenstar.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole catalog in five statements. */
@Component
class CatalogTables {

    private record Node(
            long id,
            @Nullable Long parentId,
            String nameZh,
            String nameEn,
            int level,
            boolean active,
            String units,
            String coreWords,
            String synonyms) {}

    private record Asked(
            long categoryId,
            long id,
            String nameZh,
            String nameEn,
            Input input,
            Need need,
            Role role,
            boolean takesOwn,
            String units,
            @Nullable BigDecimal minNumber,
            @Nullable BigDecimal maxNumber,
            int decimals,
            int maxLength) {}

    private record Offered(long categoryId, long attributeId, long id, String nameZh, String nameEn) {}

    private record Rule(long categoryId, long attributeId, long valueId, long shownId, boolean required) {}

    private record Question(long categoryId, long attributeId) {}

    private final JdbcClient jdbc;

    CatalogTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long stamp() {
        return jdbc.sql("select stamp from catalog_stamp where id = 1")
                .query(Long.class)
                .single();
    }

    CategoryTree tree() {
        return new CategoryTree(stamp(), categories(), sets("", Map.of()));
    }

    /** After one change: the tree anew, and of the attribute sets only the changed one. */
    CategoryTree tree(CategoryTree before, long changedId) {
        var sets = new HashMap<>(before.sets());
        if (changedId != 0) sets.put(changedId, set(changedId));
        return new CategoryTree(stamp(), categories(), sets);
    }

    AttributeSet set(long leafId) {
        return sets("where category_id = :leaf", Map.of("leaf", leafId))
                .getOrDefault(leafId, AttributeSet.empty(leafId));
    }

    private List<Category> categories() {
        var paths = new HashMap<Long, List<Long>>();
        return jdbc.sql("""
                        select id, parent_id, name_zh, name_en, level, active, units, core_words, synonyms
                        from category order by level, position, id""").query(Node.class).list().stream()
                .map(node -> category(node, paths))
                .toList();
    }

    private static Category category(Node node, Map<Long, List<Long>> paths) {
        var path = new ArrayList<Long>();
        if (node.parentId() != null) path.addAll(paths.getOrDefault(node.parentId(), List.of()));
        path.add(node.id());
        paths.put(node.id(), path);
        return new Category(
                node.id(),
                path,
                new Name(node.nameZh(), node.nameEn()),
                node.level() == Category.LEVELS,
                node.active(),
                Lines.names(node.units()),
                Lines.texts(node.coreWords()),
                Lines.texts(node.synonyms()));
    }

    private Map<Long, AttributeSet> sets(String where, Map<String, Long> leaf) {
        var values = values(where, leaf);
        var attributes = new HashMap<Long, List<Attribute>>();
        for (var asked : asked(where, leaf))
            attributes
                    .computeIfAbsent(asked.categoryId(), id -> new ArrayList<>())
                    .add(attribute(
                            asked, values.getOrDefault(new Question(asked.categoryId(), asked.id()), List.of())));
        var cascades = cascades(where, leaf);
        var sets = new HashMap<Long, AttributeSet>();
        attributes.forEach(
                (id, asked) -> sets.put(id, new AttributeSet(id, asked, cascades.getOrDefault(id, List.of()))));
        return sets;
    }

    private List<Asked> asked(String where, Map<String, Long> leaf) {
        return jdbc.sql("""
                        select category_id, id, name_zh, name_en, input, need, role, takes_own, units,
                               min_number, max_number, decimals, max_length
                        from category_attribute %s order by category_id, position, id""".formatted(where)).params(leaf).query(Asked.class).list();
    }

    private static Attribute attribute(Asked asked, List<AttributeValue> values) {
        return new Attribute(
                asked.id(),
                new Name(asked.nameZh(), asked.nameEn()),
                asked.input(),
                asked.need(),
                asked.role(),
                asked.takesOwn(),
                Lines.names(asked.units()),
                new Limits(asked.minNumber(), asked.maxNumber(), asked.decimals(), asked.maxLength()),
                values);
    }

    private Map<Question, List<AttributeValue>> values(String where, Map<String, Long> leaf) {
        var values = new HashMap<Question, List<AttributeValue>>();
        jdbc.sql("""
                        select category_id, attribute_id, id, name_zh, name_en
                        from category_attribute_value %s order by category_id, attribute_id, position, id""".formatted(where)).params(leaf).query(Offered.class).list().forEach(value -> values.computeIfAbsent(
                        new Question(value.categoryId(), value.attributeId()), id -> new ArrayList<>())
                .add(new AttributeValue(value.id(), new Name(value.nameZh(), value.nameEn()))));
        return values;
    }

    private Map<Long, List<Cascade>> cascades(String where, Map<String, Long> leaf) {
        var cascades = new HashMap<Long, List<Cascade>>();
        jdbc.sql("""
                        select category_id, attribute_id, value_id, shown_id, required
                        from category_cascade %s order by category_id, attribute_id, value_id, shown_id""".formatted(where)).params(leaf).query(Rule.class).list().forEach(rule -> cascades.computeIfAbsent(
                        rule.categoryId(), id -> new ArrayList<>())
                .add(new Cascade(rule.attributeId(), rule.valueId(), rule.shownId(), rule.required())));
        return cascades;
    }
}
