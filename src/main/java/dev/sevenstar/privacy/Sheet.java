package dev.sevenstar.privacy;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.sheets.CsvCells;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows as they come, for machines as JSON and for people as CSV; none is kept in memory. */
final class Sheet implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What JavaScript can't hold exactly is one of our numbers, and people know those as text. */
    private static final long LARGEST_EXACT = 1L << 53;

    private static final Set<String> JSON_COLUMNS = Set.of("content", "misfits", "stock_base");

    private final JsonGenerator json;
    private final Writer csv;
    private long rows;

    Sheet(OutputStream json, OutputStream csv) {
        this.json = JSON.createGenerator(json);
        this.csv = new OutputStreamWriter(csv, StandardCharsets.UTF_8);
        this.json.writeStartArray();
    }

    void add(ResultSet row) throws SQLException, IOException {
        if (rows++ == 0) head(row);
        json.writeStartObject();
        var columns = row.getMetaData();
        for (var column = 1; column <= columns.getColumnCount(); column++) {
            var name = columns.getColumnLabel(column);
            var value = value(row, column, columns.getColumnType(column));
            json.writeName(name);
            if (value instanceof String text && JSON_COLUMNS.contains(name) && text.matches("(?s)[{\\[].*"))
                json.writeRawValue(text);
            else json.writePOJO(value);
            csv.write(column == 1 ? "" : ",");
            csv.write(cell(value));
        }
        csv.write("\r\n");
        json.writeEndObject();
    }

    private void head(ResultSet row) throws SQLException, IOException {
        csv.write(BYTE_ORDER_MARK);
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++)
            csv.write((column == 1 ? "" : ",") + row.getMetaData().getColumnLabel(column));
        csv.write("\r\n");
    }

    private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> number(row, column);
            case Types.BOOLEAN, Types.BIT -> row.getObject(column) == null ? null : row.getBoolean(column);
            case Types.NUMERIC, Types.DECIMAL -> row.getBigDecimal(column);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> moment(row, column);
            default -> row.getString(column);
        };
    }

    private static @Nullable Object number(ResultSet row, int column) throws SQLException {
        var number = row.getLong(column);
        if (row.wasNull()) return null;
        return number < LARGEST_EXACT ? (Object) number : Ids.text(number);
    }

    private static @Nullable String moment(ResultSet row, int column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant().toString();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        return value instanceof String text ? CsvCells.written(text) : CsvCells.plain(value.toString());
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.close();
        csv.close();
    }
}
