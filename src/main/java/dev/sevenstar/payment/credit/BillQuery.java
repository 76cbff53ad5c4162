package dev.sevenstar.payment.credit;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which bills to list: all that are not paid, those of one state, or those paid.
 *
 * @param dueIn the month they fall due in; null for any
 * @param buyer 0 for all
 */
public record BillQuery(
        View view,
        @Nullable YearMonth dueIn,
        long buyer,
        @Nullable Cursor after) {

    /** The piles of bills. */
    public enum View {
        UNPAID,
        SOON,
        LATE,
        PAID
    }

    /** Where a page ends. */
    public record Cursor(LocalDate dueOn, long id) {

        static String of(Bill bill) {
            return Long.toString(bill.dueOn().toEpochDay(), 36) + "." + bill.number();
        }

        /** @throws NotFound if it is no place that a list ends at */
        public static Cursor parse(String text) {
            var parts = text.split("\\.");
            if (parts.length != 2 || !parts[0].matches("[0-9a-z]{1,6}")) throw new NotFound();
            try {
                return new Cursor(LocalDate.ofEpochDay(Long.parseLong(parts[0], 36)), Ids.parse(parts[1]));
            } catch (DateTimeException e) {
                throw new NotFound();
            }
        }
    }

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(2999, 12, 31);

    boolean isPaid() {
        return view == View.PAID;
    }

    /** The first and last days that such bills fall due on. */
    LocalDate first(LocalDate today) {
        var first = view == View.SOON ? today : BEGINNING;
        return dueIn == null || dueIn.atDay(1).isBefore(first) ? first : dueIn.atDay(1);
    }

    LocalDate last(LocalDate today) {
        var last =
                switch (view) {
                    case SOON -> today.plusDays(BillState.SOON_DAYS);
                    case LATE -> today.minusDays(1);
                    case UNPAID, PAID -> END;
                };
        return dueIn == null || dueIn.atEndOfMonth().isAfter(last) ? last : dueIn.atEndOfMonth();
    }
}
