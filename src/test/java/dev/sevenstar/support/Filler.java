package dev.sevenstar.support;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes many rows out of one real one, so that plans are judged on tables of a believable size. */
public final class Filler {

    private final JdbcClient jdbc;

    public Filler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Copies the row that {@code where} names.
     *
     * @param different what a copy has instead of the original's value, by column: SQL in which {@code r.x} counts from 1
     */
    public void copy(String table, String where, int times, Map<String, String> different) {
        var columns = columns(table);
        var values =
                columns.stream().map(c -> different.getOrDefault(c, "t." + c)).toList();
        var series = TestDatabase.isPostgres() ? "generate_series(1, " + times + ")" : "system_range(1, " + times + ")";
        jdbc.sql("insert into %s (%s) select %s from %s t cross join %s as r(x) where %s"
                        .formatted(table, String.join(", ", columns), String.join(", ", values), table, series, where))
                .update();
    }

    /** As the database itself does sooner or later. */
    public void analyze() {
        jdbc.sql(TestDatabase.isPostgres() ? "vacuum analyze" : "analyze").update();
    }

    private List<String> columns(String table) {
        return jdbc.sql(
                        "select column_name from information_schema.columns where table_name = :table and table_schema = 'public' order by ordinal_position")
                .param("table", table)
                .query(String.class)
                .list();
    }
}
