package dev.sevenstar.privacy;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the database as they are, with their columns. */
final class Schema {

    private Schema() {}

    static Map<String, TreeSet<String>> of(DataSource database) throws SQLException {
        return columns(database, null);
    }

    /** Where in the whole database a text stands: table.column. */
    static TreeSet<String> placesOf(String text, DataSource database) throws SQLException {
        var jdbc = JdbcClient.create(database);
        var places = new TreeSet<String>();
        columns(database, "text").forEach((table, columns) -> {
            for (var column : columns)
                if (jdbc.sql("select count(*) from " + table + " where position(:text in " + column + ") > 0")
                                .param("text", text)
                                .query(Integer.class)
                                .single()
                        > 0) places.add(table + "." + column);
        });
        return places;
    }

    private static Map<String, TreeSet<String>> columns(DataSource database, String kind) throws SQLException {
        var tables = new TreeMap<String, TreeSet<String>>();
        try (var connection = database.getConnection();
                var rows = connection.getMetaData().getColumns(null, "public", "%", "%")) {
            while (rows.next()) {
                var table = rows.getString("TABLE_NAME");
                if (table.startsWith("flyway_") || !isTable(connection.getMetaData(), table)) continue;
                var columns = tables.computeIfAbsent(table, t -> new TreeSet<>());
                if (kind == null || isText(rows.getInt("DATA_TYPE"))) columns.add(rows.getString("COLUMN_NAME"));
            }
        }
        return tables;
    }

    private static boolean isTable(DatabaseMetaData data, String name) throws SQLException {
        try (var tables = data.getTables(null, "public", name, new String[] {"TABLE", "BASE TABLE"})) {
            return tables.next();
        }
    }

    private static boolean isText(int type) {
        return switch (type) {
            case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> true;
            default -> false;
        };
    }
}
