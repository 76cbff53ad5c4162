package dev.sevenstar.shared.sheets;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StreamUtils;

/** Rows leave as soon as a hundred are together; a full sheet is followed by another. */
final class XlsxWriter implements SheetWriter {

    /** With the line of titles, what a sheet can hold. */
    private static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

    private static final int AT_ONCE = 100;
    private static final int LONGEST_NAME = 25;
    private static final int MOST_CHARACTERS = 32_767;
    private static final String HEADING = "EDEFF2";

    private final Workbook book;
    private final String name;
    private final List<Column> columns;
    private int sheets;
    private int row;
    private Worksheet sheet;

    XlsxWriter(OutputStream out, String name, List<Column> columns) {
        this.book = new Workbook(StreamUtils.nonClosing(out), "Sevenstar", null);
        this.name = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        this.columns = List.copyOf(columns);
        this.sheet = begin();
    }

    private Worksheet begin() {
        var title = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        var begun = book.newWorksheet(++sheets == 1 ? title : title + " " + sheets);
        for (int at = 0; at < columns.size(); at++) {
            begun.width(at, columns.get(at).width());
            begun.inlineString(0, at, columns.get(at).title());
            begun.style(0, at).bold().fillColor(HEADING).set();
        }
        begun.freezePane(0, 1);
        row = 0;
        return begun;
    }

    @Override
    public void add(@Nullable Object... cells) throws IOException {
        if (cells.length != columns.size()) throw new IllegalArgumentException(cells.length + " cells");
        if (row == MOST_ROWS) next();
        row++;
        for (int at = 0; at < cells.length; at++) {
            var value = cells[at];
            if (value != null) write(at, columns.get(at).kind(), value);
        }
        if (row % AT_ONCE == 0) sheet.flush();
    }

    private void next() throws IOException {
        sheet.finish();
        sheet = begin();
    }

    private void write(int at, Column.Kind kind, Object value) {
        switch (kind) {
            case TEXT -> sheet.inlineString(row, at, fitting((String) value));
            case WHOLE -> sheet.value(row, at, (Number) ((Number) value).longValue());
            case MONEY -> number(at, BigDecimal.valueOf(((Money) value).fen(), 2), "#,##0.00");
            case DAY -> {
                sheet.value(row, at, (LocalDate) value);
                sheet.style(row, at).format("yyyy-mm-dd").set();
            }
            case MOMENT -> {
                sheet.value(row, at, LocalDateTime.ofInstant((Instant) value, Times.ZONE));
                sheet.style(row, at).format("yyyy-mm-dd hh:mm").set();
            }
        }
    }

    /** A decimal is written digit by digit, never as a floating number. */
    private void number(int at, BigDecimal value, String format) {
        sheet.value(row, at, value);
        sheet.style(row, at).format(format).set();
    }

    private static String fitting(String text) {
        return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
