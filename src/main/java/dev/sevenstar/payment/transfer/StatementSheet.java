package dev.sevenstar.payment.transfer;

import dev.sevenstar.shared.sheets.SheetLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A bank's statement as a table: what stands above the titles, the titles, and the rows.
 *
 * @param titles without blanks and with narrow brackets, whichever the bank writes
 */
public record StatementSheet(List<String> titles, List<SheetLine> rows) {

    /** So many lines stand above the titles at most. */
    private static final int PREAMBLE = 40;

    private static final int TITLES_KNOWN = 3;

    public StatementSheet {
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
    }

    /** The titles are the line with most of what banks write there, or else the first of the widest. */
    static StatementSheet of(List<SheetLine> lines) {
        var head = lines.subList(0, Math.min(PREAMBLE, lines.size()));
        var titles = most(head, StatementField::isTitle)
                .filter(line -> count(line, StatementField::isTitle) >= TITLES_KNOWN)
                .or(() -> most(head, cell -> !cell.isEmpty()))
                .orElseThrow();
        var from = lines.indexOf(titles) + 1;
        return new StatementSheet(
                titles.cells().stream().map(StatementSheet::plain).toList(), lines.subList(from, lines.size()));
    }

    private static Optional<SheetLine> most(List<SheetLine> lines, Predicate<String> what) {
        return lines.stream()
                .max(Comparator.<SheetLine>comparingLong(line -> count(line, what))
                        .thenComparing(SheetLine::number, Comparator.reverseOrder()));
    }

    private static long count(SheetLine line, Predicate<String> what) {
        return line.cells().stream().map(StatementSheet::plain).filter(what).count();
    }

    private static String plain(String title) {
        return title.replaceAll("\\s", "").replace('（', '(').replace('）', ')');
    }

    /** The same for all statements of one bank. */
    String layout() {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", titles).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where things stand in it if it is one of those that everybody's bank writes. */
    Optional<Places> known() {
        return KnownLayout.of(titles).map(layout -> Places.guess(titles));
    }
}
