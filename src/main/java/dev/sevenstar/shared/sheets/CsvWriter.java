package dev.sevenstar.shared.sheets;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UTF-8 with its mark, so that spreadsheets know the Chinese in it. */
final class CsvWriter implements SheetWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Writer out;
    private final List<Column> columns;

    CsvWriter(OutputStream out, List<Column> columns) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.columns = List.copyOf(columns);
        this.out.write(BYTE_ORDER_MARK);
        for (int at = 0; at < columns.size(); at++)
            this.out.write(
                    (at == 0 ? "" : ",") + CsvCells.written(columns.get(at).title()));
        this.out.write("\r\n");
    }

    @Override
    public void add(@Nullable Object... cells) throws IOException {
        if (cells.length != columns.size()) throw new IllegalArgumentException(cells.length + " cells");
        for (int at = 0; at < cells.length; at++) {
            if (at > 0) out.write(',');
            var value = cells[at];
            if (value != null) out.write(text(columns.get(at).kind(), value));
        }
        out.write("\r\n");
    }

    private static String text(Column.Kind kind, Object value) {
        return switch (kind) {
            case TEXT -> CsvCells.written((String) value);
            case WHOLE -> String.valueOf(((Number) value).longValue());
            case MONEY -> ((Money) value).toYuan();
            case DAY -> ((LocalDate) value).toString();
            case MOMENT -> Times.minute((Instant) value);
        };
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
