package dev.sevenstar.shared.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads XLSX, of which we trust nothing. */
final class XlsxReader {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Pattern NO_DATE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|[\\\\_*].");
    private static final Pattern DATE = Pattern.compile("(?i).*[ymdhs].*");
    private static final MathContext MEANT = new MathContext(15);

    private final SheetLimits limits;
    private final Consumer<SheetLine> lines;

    private XlsxReader(SheetLimits limits, Consumer<SheetLine> lines) {
        this.limits = limits;
        this.lines = lines;
    }

    static void read(byte[] bytes, SheetLimits limits, Consumer<SheetLine> lines) {
        try {
            weigh(bytes, limits);
            readSheet(bytes, new XlsxReader(limits, lines));
        } catch (UnreadableSheet e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw (UnreadableSheet) new UnreadableSheet("unreadable").initCause(e);
        }
    }

    private static void readSheet(byte[] bytes, XlsxReader reader) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            var sheet = book.getSheets()
                    .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new UnreadableSheet("empty"));
            try (var rows = sheet.openStream()) {
                rows.forEach(reader::read);
            }
        }
    }

    /** A small file may unpack to anything; counted by the same hand that reads it afterwards. */
    private static void weigh(byte[] bytes, SheetLimits limits) throws IOException {
        var left = (long) limits.bytes() * SheetLimits.UNPACKED;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (var part : Collections.list(zip.getEntries()))
                try (var in = zip.getInputStream(part)) {
                    left -= count(in, left);
                }
        }
    }

    private static long count(InputStream in, long most) throws IOException {
        var buffer = new byte[1 << 14];
        var counted = 0L;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            counted += read;
            if (counted > most) throw new UnreadableSheet("unpacks-too-large");
        }
        return counted;
    }

    private void read(Row row) {
        if (row.getCellCount() > limits.columns() && row.getPhysicalCellCount() > limits.columns())
            throw new UnreadableSheet("too-many-columns", row.getRowNum(), limits.columns());
        var cells = new ArrayList<String>();
        for (int at = 0; at < Math.min(row.getCellCount(), limits.columns()); at++)
            cells.add(text(row.getCell(at)).strip());
        trim(cells);
        lines.accept(new SheetLine(row.getRowNum(), cells));
    }

    private static void trim(List<String> cells) {
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) cells.remove(cells.size() - 1);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) return "";
        if (cell.getValue() instanceof BigDecimal number) return isDate(cell) ? moment(cell) : digits(number);
        if (cell.getType() == CellType.FORMULA) return Objects.requireNonNullElse(cell.getRawValue(), "");
        return Objects.requireNonNullElse(cell.getText(), "");
    }

    /** Excel keeps 0.1 + 0.2 as seventeen digits; fifteen of them are meant. */
    private static String digits(BigDecimal number) {
        var meant = number.round(MEANT);
        return meant.signum() == 0 ? "0" : meant.stripTrailingZeros().toPlainString();
    }

    /** By the format's own letters; the numbers are the formats of days that a Chinese Excel has built in. */
    private static boolean isDate(Cell cell) {
        var number = cell.getDataFormatId();
        if (number != null && (number >= 27 && number <= 36 || number >= 50 && number <= 58)) return true;
        var format = cell.getDataFormatString();
        return format != null
                && DATE.matcher(NO_DATE.matcher(format).replaceAll("")).matches();
    }

    private static String moment(Cell cell) {
        try {
            LocalDateTime at = cell.asDate();
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : MOMENT.format(at);
        } catch (ExcelReaderException e) {
            return Objects.requireNonNullElse(cell.getRawValue(), "");
        }
    }
}
