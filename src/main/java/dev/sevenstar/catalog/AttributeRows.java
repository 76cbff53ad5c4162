package dev.sevenstar.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the questions of leaves, many at once. */
@Component
class AttributeRows {

    private final JdbcTemplate jdbc;

    AttributeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these sets in the place of what their leaves asked before. */
    void replace(List<AttributeSet> sets) {
        for (var set : sets) jdbc.update("delete from category_attribute where category_id = ?", set.categoryId());
        var attributes = new ArrayList<@Nullable Object[]>();
        var values = new ArrayList<@Nullable Object[]>();
        var cascades = new ArrayList<@Nullable Object[]>();
        for (var set : sets) {
            for (var position = 0; position < set.attributes().size(); position++) {
                var attribute = set.attributes().get(position);
                attributes.add(row(set.categoryId(), attribute, position));
                values.addAll(valueRows(set.categoryId(), attribute));
            }
            set.cascades().forEach(cascade -> cascades.add(row(set.categoryId(), cascade)));
        }
        insert(attributes, values, cascades);
    }

    private void insert(
            List<@Nullable Object[]> attributes, List<@Nullable Object[]> values, List<@Nullable Object[]> cascades) {
        jdbc.batchUpdate("""
                insert into category_attribute (category_id, id, position, name_zh, name_en, input, need, role,
                    takes_own, units, min_number, max_number, decimals, max_length)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", attributes);
        jdbc.batchUpdate("""
                insert into category_attribute_value (category_id, attribute_id, id, position, name_zh, name_en)
                values (?, ?, ?, ?, ?, ?)""", values);
        jdbc.batchUpdate("""
                insert into category_cascade (category_id, attribute_id, value_id, shown_id, required)
                values (?, ?, ?, ?, ?)""", cascades);
    }

    private static @Nullable Object[] row(long categoryId, Attribute attribute, int position) {
        return new @Nullable Object[] {
            categoryId,
            attribute.id(),
            position,
            attribute.name().zh(),
            attribute.name().en(),
            attribute.input().name(),
            attribute.need().name(),
            attribute.role().name(),
            attribute.open(),
            Lines.of(attribute.units()),
            attribute.limits().min(),
            attribute.limits().max(),
            attribute.limits().decimals(),
            attribute.limits().maxLength()
        };
    }

    private static List<@Nullable Object[]> valueRows(long categoryId, Attribute attribute) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var position = 0; position < attribute.values().size(); position++) {
            var value = attribute.values().get(position);
            rows.add(new @Nullable Object[] {
                categoryId,
                attribute.id(),
                value.id(),
                position,
                value.name().zh(),
                value.name().en()
            });
        }
        return rows;
    }

    private static @Nullable Object[] row(long categoryId, Cascade cascade) {
        return new @Nullable Object[] {
            categoryId, cascade.attributeId(), cascade.valueId(), cascade.shownId(), cascade.required()
        };
    }
}
