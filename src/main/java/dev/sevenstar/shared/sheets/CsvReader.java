package dev.sevenstar.shared.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads CSV as banks, Alipay and spreadsheets write it. */
final class CsvReader {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');
    private static final char MARK = '\uFEFF';

    /** So many lines tell which separator it is; those above the titles of a bank's file have none. */
    private static final int SAMPLE = 50;

    private final String text;
    private final char separator;
    private final Consumer<SheetLine> lines;
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;

    private CsvReader(String text, Consumer<SheetLine> lines) {
        this.text = text;
        this.separator = separator(text);
        this.lines = lines;
    }

    static void read(byte[] bytes, Consumer<SheetLine> lines) {
        var text = decode(bytes);
        if (text.indexOf('\0') >= 0) throw new UnreadableSheet("unreadable");
        new CsvReader(text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1), lines).read();
    }

    private static String decode(byte[] bytes) {
        for (var charset : List.of(charset(bytes), GB18030))
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                // the next one, or none of them
            }
        throw new UnreadableSheet("unreadable");
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) return StandardCharsets.UTF_8;
        var mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return mark == 0xFFFE || mark == 0xFEFF ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** The one that stands on most lines; of two, the one that stands there more often. */
    private static char separator(String text) {
        var sample = text.lines().limit(SAMPLE).toList();
        var best = SEPARATORS.get(0);
        var most = 0L;
        for (var candidate : SEPARATORS) {
            var on =
                    sample.stream().filter(each -> each.indexOf(candidate) >= 0).count();
            var times = sample.stream()
                    .mapToLong(each -> each.chars().filter(c -> c == candidate).count())
                    .sum();
            var weight = on * text.length() + times;
            if (weight > most) {
                best = candidate;
                most = weight;
            }
        }
        return best;
    }

    private void read() {
        var at = 0;
        var begun = line;
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == '"' && cell.toString().isBlank()) at = quoted(at + 1);
            else if (c == separator) {
                endCell();
                at++;
            } else if (c == '\n' || c == '\r') {
                endLine(begun);
                at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
                begun = ++line;
            } else {
                cell.append(c);
                at++;
            }
        }
        endLine(begun);
    }

    /** @return where the text goes on behind the quote that ends it */
    private int quoted(int from) {
        cell.setLength(0);
        var begun = line;
        for (int at = from; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '\n') line++;
            if (c != '"') cell.append(c);
            else if (at + 1 < text.length() && text.charAt(at + 1) == '"') cell.append(text.charAt(at++));
            else return at + 1;
        }
        throw new UnreadableSheet("open-quote", begun);
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endLine(int number) {
        endCell();
        lines.accept(new SheetLine(number, cells));
        cells = new ArrayList<>();
    }
}
