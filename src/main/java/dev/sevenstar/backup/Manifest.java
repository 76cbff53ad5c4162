package dev.sevenstar.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a backup holds; written last, so that a folder without one is no backup.
 *
 * @param version of the application that made it, for people
 * @param schema the last migration of its database: what decides whether it can be restored
 * @param database "h2" or "postgresql"
 * @param checksum SHA-256 of the database's file
 * @param rows of each table
 * @param store where the files stayed; empty when they are in the backup
 * @param files how many were copied
 * @param bytes of the files together
 */
record Manifest(
        String version,
        String schema,
        Instant at,
        String database,
        String checksum,
        SortedMap<String, Long> rows,
        String store,
        long files,
        long bytes) {

    private static final String NAME = "manifest.properties";
    private static final String ROWS = "rows.";

    void write(Path folder) throws IOException {
        var lines = new StringBuilder();
        fields().forEach((key, value) ->
                lines.append(key).append('=').append(value).append('\n'));
        rows.forEach((table, count) ->
                lines.append(ROWS).append(table).append('=').append(count).append('\n'));
        Files.writeString(folder.resolve(NAME), lines);
    }

    private Map<String, Object> fields() {
        var fields = new TreeMap<String, Object>();
        fields.put("version", version);
        fields.put("schema", schema);
        fields.put("at", at);
        fields.put("database", database);
        fields.put("checksum", checksum);
        fields.put("store", store);
        fields.put("files", files);
        fields.put("bytes", bytes);
        return fields;
    }

    static Manifest read(Path folder) throws IOException {
        var file = folder.resolve(NAME);
        if (!Files.isRegularFile(file))
            throw new BackupFailed(folder + " holds no whole backup: there is no " + NAME + ".");
        var read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        var rows = new TreeMap<String, Long>();
        for (var key : read.stringPropertyNames())
            if (key.startsWith(ROWS)) rows.put(key.substring(ROWS.length()), Long.valueOf(read.getProperty(key)));
        return new Manifest(
                read.getProperty("version", ""),
                read.getProperty("schema", ""),
                Instant.parse(read.getProperty("at")),
                read.getProperty("database", ""),
                read.getProperty("checksum", ""),
                rows,
                read.getProperty("store", ""),
                Long.parseLong(read.getProperty("files")),
                Long.parseLong(read.getProperty("bytes")));
    }

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
