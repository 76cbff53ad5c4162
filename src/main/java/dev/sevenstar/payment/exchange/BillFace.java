package dev.sevenstar.payment.exchange;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is written on a bill of exchange.
 *
 * <p>It runs for six months at most; one that was issued before 2023 may run for a year (Measures for the Administration
 * of Acceptance, Discounting and Rediscounting of Commercial Drafts, in force from 2023-01-01).
 *
 * @param number 30 digits
 * @param range the part of a bill that was divided, in fen from the first to the last; null for one that was not
 * @param acceptorCode of the bank that accepted it, 12 digits
 */
public record BillFace(
        String number,
        @Nullable Range range,
        String drawer,
        String acceptor,
        String acceptorCode,
        Money amount,
        LocalDate issuedOn,
        LocalDate dueOn,
        boolean endorsable) {

    private static final LocalDate SHORTER_FROM = LocalDate.of(2023, 1, 1);
    private static final int MONTHS = 6;
    private static final int MONTHS_BEFORE = 12;

    /** A part of a divided bill, both ends included: from 1 to 100 000 is the first thousand yuan. */
    public record Range(long first, long last) {

        public Range {
            if (first < 1 || last < first) throw new Refused("payment.refused.bill-range");
        }

        Money amount() {
            return Money.ofFen(last - first + 1);
        }

        boolean overlaps(Range other) {
            return first <= other.last && other.first <= last;
        }

        public String text() {
            return first + "-" + last;
        }
    }

    public BillFace {
        if (!number.matches("\\d{30}")) throw new Refused("payment.refused.bill-number");
        if (!acceptorCode.matches("\\d{12}")) throw new Refused("payment.refused.bank-code");
        if (!BankClass.isKnown(acceptorCode))
            throw new Refused("payment.refused.bank-unknown", acceptorCode.substring(0, 3));
        if (drawer.isBlank() || acceptor.isBlank()) throw new Refused("payment.refused.bill-names");
        if (!amount.isPositive()) throw new Refused("payment.refused.bill-amount");
        if (range != null && !range.amount().equals(amount))
            throw new Refused("payment.refused.bill-range-amount", range.amount(), amount);
        if (!dueOn.isAfter(issuedOn)) throw new Refused("payment.refused.bill-days");
        if (dueOn.isAfter(latest(issuedOn))) throw new Refused("payment.refused.bill-too-long", latest(issuedOn));
    }

    /** The last day on which a bill of that day may fall due. */
    public static LocalDate latest(LocalDate issuedOn) {
        return issuedOn.plusMonths(issuedOn.isBefore(SHORTER_FROM) ? MONTHS_BEFORE : MONTHS);
    }

    /** Whether both are the same bill, or parts of it that overlap. */
    public boolean isSameAs(BillFace other) {
        if (!number.equals(other.number)) return false;
        var one = Optional.ofNullable(range);
        var another = Optional.ofNullable(other.range);
        return one.isEmpty() || another.isEmpty() || one.get().overlaps(another.get());
    }
}
