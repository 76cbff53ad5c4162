package dev.sevenstar.shared.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads what people bring from their spreadsheet or their bank, whatever it is called. */
public final class SheetReader {

    private static final int PACKED = 0x504B0304;
    private static final int OLD_EXCEL = 0xD0CF11E0;
    private static final int HEADER = 4;

    private SheetReader() {}

    /**
     * XLSX (the first visible sheet), or CSV in UTF-8 or GB18030 with commas, semicolons, tabs or bars between the
     * cells. Days and moments come as {@code 2026-03-05} and {@code 2026-03-05 14:30:00}, numbers as plain digits.
     *
     * @return the rows that hold anything
     * @throws UnreadableSheet if it is none of these, or larger than the limits
     */
    public static List<SheetLine> read(InputStream in, SheetLimits limits) throws IOException {
        var bytes = in.readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) throw new UnreadableSheet("too-large", limits.bytes() >> 20);
        var lines = new Lines(limits);
        switch (header(bytes)) {
            case PACKED -> XlsxReader.read(bytes, limits, lines);
            case OLD_EXCEL -> throw new UnreadableSheet("old-excel");
            default -> CsvReader.read(bytes, lines);
        }
        if (lines.kept.isEmpty()) throw new UnreadableSheet("empty");
        return lines.kept;
    }

    private static int header(byte[] bytes) {
        var header = 0;
        for (int at = 0; at < HEADER && at < bytes.length; at++) header = header << 8 | bytes[at] & 0xFF;
        return header;
    }

    /** Keeps lines as long as there are not too many. */
    private record Lines(SheetLimits limits, List<SheetLine> kept) implements Consumer<SheetLine> {

        Lines(SheetLimits limits) {
            this(limits, new ArrayList<>());
        }

        @Override
        public void accept(SheetLine line) {
            if (line.isBlank()) return;
            if (kept.size() == limits.rows()) throw new UnreadableSheet("too-many-rows", limits.rows());
            if (line.cells().size() > limits.columns())
                throw new UnreadableSheet("too-many-columns", line.number(), limits.columns());
            if (line.cells().stream().anyMatch(cell -> cell.length() > limits.characters()))
                throw new UnreadableSheet("long-cell", line.number(), limits.characters());
            kept.add(line);
        }
    }
}
