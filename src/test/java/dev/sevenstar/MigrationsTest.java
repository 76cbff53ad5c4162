package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.TestDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The migrations make the same schema on both databases, and a second start changes nothing. */
class MigrationsTest {

    private static final String POSTGRES_USER = "postgres";

    @Test
    void both_databases_end_with_the_same_tables_columns_and_indexes() throws Exception {
        var h2 = schema(TestDatabase.h2Url(), "sa", "");
        var postgres = schema(TestDatabase.postgresUrl(), POSTGRES_USER, POSTGRES_USER);
        assertThat(h2).isNotEmpty().isEqualTo(postgres);
    }

    private static Map<String, SortedSet<String>> schema(String url, String user, String password) throws SQLException {
        var flyway = Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .load();
        assertThat(flyway.migrate().migrationsExecuted).isPositive();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return read(connection);
        }
    }

    private static Map<String, SortedSet<String>> read(Connection connection) throws SQLException {
        var data = connection.getMetaData();
        var tables = new TreeMap<String, SortedSet<String>>();
        for (var table : tables(data)) {
            var parts = new TreeSet<String>();
            parts.addAll(columns(data, table));
            parts.addAll(indexes(data, table));
            tables.put(table, parts);
        }
        return tables;
    }

    private static List<String> tables(DatabaseMetaData data) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = data.getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) names.add(rows.getString("TABLE_NAME"));
        }
        names.removeIf(n -> n.startsWith("flyway_"));
        return names;
    }

    private static SortedSet<String> columns(DatabaseMetaData data, String table) throws SQLException {
        var columns = new TreeSet<String>();
        try (var rows = data.getColumns(null, "public", table, "%")) {
            while (rows.next())
                columns.add("column " + rows.getString("COLUMN_NAME") + " " + type(rows.getInt("DATA_TYPE")) + " "
                        + (rows.getInt("NULLABLE") == 0 ? "not null" : "null"));
        }
        return columns;
    }

    private static SortedSet<String> indexes(DatabaseMetaData data, String table) throws SQLException {
        var columns = new TreeMap<String, StringBuilder>();
        try (var rows = data.getIndexInfo(null, "public", table, false, true)) {
            while (rows.next()) {
                var name = rows.getString("INDEX_NAME");
                if (name == null) continue;
                var unique = rows.getBoolean("NON_UNIQUE") ? "index" : "unique";
                columns.computeIfAbsent(name, n -> new StringBuilder(unique))
                        .append(' ')
                        .append(rows.getString("COLUMN_NAME").replace("\"", ""));
            }
        }
        var indexes = new TreeSet<String>();
        columns.values().forEach(c -> indexes.add(c.toString()));
        // H2 makes an index of its own for a foreign key; PostgreSQL leaves that to us.
        indexes.removeIf(i -> i.startsWith("index ") && isForeignKey(data, table, i.substring(6)));
        return indexes;
    }

    private static boolean isForeignKey(DatabaseMetaData data, String table, String columns) {
        var keys = new TreeMap<String, StringBuilder>();
        try (var rows = data.getImportedKeys(null, "public", table)) {
            while (rows.next())
                keys.computeIfAbsent(rows.getString("FK_NAME"), k -> new StringBuilder())
                        .append(rows.getString("FKCOLUMN_NAME"))
                        .append(' ');
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return keys.values().stream().anyMatch(k -> k.toString().strip().equals(columns));
    }

    /** The two drivers name some types differently; these pairs mean the same to us. */
    private static String type(int jdbc) {
        return switch (jdbc) {
            case Types.VARCHAR, Types.CLOB, Types.LONGVARCHAR -> "text";
            case Types.CHAR -> "char";
            case Types.BIT, Types.BOOLEAN -> "boolean";
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> "bytes";
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> "timestamp";
            case Types.NUMERIC, Types.DECIMAL -> "numeric";
            default -> String.valueOf(jdbc);
        };
    }
}
