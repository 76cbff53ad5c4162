package dev.sevenstar.payment.ledger;

import dev.sevenstar.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Adds entries up to the lines of a statement, in the order they come in. Where as many were read as were asked for,
 * the last posting may have more: it is left for the next time.
 */
final class AddUpEntries implements RowCallbackHandler {

    private final int most;
    private final List<StatementLine> lines = new ArrayList<>();
    private int entries;

    /** @param most entries that were asked for, more than one posting has */
    AddUpEntries(int most) {
        this.most = most;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        entries++;
        var line = line(row);
        var last = lines.size() - 1;
        if (last < 0 || lines.get(last).id() != line.id()) lines.add(line);
        else lines.set(last, lines.get(last).and(line));
    }

    /** Those that have all their entries. */
    List<StatementLine> whole() {
        return isCut() ? lines.subList(0, lines.size() - 1) : lines;
    }

    /** The last whole one, if more may come behind it. */
    Optional<StatementLine> last() {
        return isCut() ? Optional.of(lines.get(lines.size() - 2)) : Optional.empty();
    }

    private boolean isCut() {
        return entries == most;
    }

    private static StatementLine line(ResultSet row) throws SQLException {
        var amount = Money.ofFen(row.getLong("amount_fen"));
        return new StatementLine(
                row.getLong("id"),
                row.getObject("on_date", LocalDate.class),
                PostingKind.valueOf(row.getString("kind")),
                row.getLong("reference"),
                row.getLong("buyer_person"),
                row.getBoolean("is_change") ? amount : Money.ZERO,
                row.getBoolean("is_fee") ? amount : Money.ZERO);
    }
}
