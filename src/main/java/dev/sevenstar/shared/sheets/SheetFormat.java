package dev.sevenstar.shared.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The kinds of files that spreadsheets read. */
public enum SheetFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a file's name ends with. */
    public String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** @param name of the sheet, where the format knows of one */
    public SheetWriter open(OutputStream out, String name, List<Column> columns) throws IOException {
        return this == XLSX ? new XlsxWriter(out, name, columns) : new CsvWriter(out, columns);
    }
}
