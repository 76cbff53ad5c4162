package dev.sevenstar.payment.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a statement is.
 *
 * @param number as the spreadsheet counts
 * @param line null unless money came in
 * @param account of the payer
 * @param problemKey why it cannot be read; empty for none
 */
public record StatementRow(
        int number, Kind kind, @Nullable StatementLine line, String account, String problemKey, List<Object> args) {

    /** What is done with it. */
    public enum Kind {
        CAME_IN,
        /** Money that left, or nothing of the account's. */
        PASSED,
        WRONG
    }

    static StatementRow passed(int number) {
        return new StatementRow(number, Kind.PASSED, null, "", "", List.of());
    }

    static StatementRow wrong(int number, String key, Object... args) {
        return new StatementRow(number, Kind.WRONG, null, "", "payment.statement-row." + key, List.of(args));
    }
}
