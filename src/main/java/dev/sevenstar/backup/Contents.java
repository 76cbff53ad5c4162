package dev.sevenstar.backup;

import dev.sevenstar.media.NamedFiles;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a database holds at one moment: rows by table, its last migration, the files it names. */
record Contents(SortedMap<String, Long> rows, String schema, List<String> files) {

    static Contents of(Connection database) throws SQLException {
        var rows = new TreeMap<String, Long>();
        for (var table : texts(database, """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'""")) rows.put(table, count(database, table));
        var versions = rows.containsKey("flyway_schema_history")
                ? texts(database, "select version from flyway_schema_history where success and version is not null")
                : List.<String>of();
        var schema = versions.stream().max(Schema.ORDER).orElse("");
        return new Contents(rows, schema, rows.isEmpty() ? List.of() : texts(database, NamedFiles.QUERY));
    }

    private static long count(Connection database, String table) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from \"" + table + "\"")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> texts(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }
}
