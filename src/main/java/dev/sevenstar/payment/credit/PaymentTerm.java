package dev.sevenstar.payment.credit;

import java.time.LocalDate;
import java.time.YearMonth;

/** When goods that were received are to be paid, and with which others on one bill. */
public sealed interface PaymentTerm {

    /** The days whose receipts are on one bill, both included. */
    record BillPeriod(LocalDate first, LocalDate last) {}

    /** The period that a receipt on this day falls into. */
    BillPeriod periodOf(LocalDate received);

    /** The last day on which goods received on this day are paid in time. */
    LocalDate dueFor(LocalDate received);

    /** As it is kept and handed about in forms: {@code 45} days, or {@code 2x31}, every two months on day 31. */
    String code();

    /** @throws IllegalArgumentException if it is no {@link #code} */
    static PaymentTerm parse(String code) {
        if (code.matches("\\d{1,3}")) return new NetDays(Integer.parseInt(code));
        if (!code.matches("\\dx\\d{1,2}")) throw new IllegalArgumentException("term " + code);
        return new SettlementDay(code.charAt(0) - '0', Integer.parseInt(code.substring(2)));
    }

    /** So many days after receipt; the receipts of one day are one bill. */
    record NetDays(int days) implements PaymentTerm {

        public static final int MOST = 180;

        public NetDays {
            if (days < 1 || days > MOST) throw new IllegalArgumentException("days " + days);
        }

        @Override
        public String code() {
            return String.valueOf(days);
        }

        @Override
        public BillPeriod periodOf(LocalDate received) {
            return new BillPeriod(received, received);
        }

        @Override
        public LocalDate dueFor(LocalDate received) {
            return received.plusDays(days);
        }
    }

    /**
     * Every one, two or three months on a day of the month after the period, or on its last day if it is
     * shorter. Periods are fixed: months, pairs from January on, or calendar quarters.
     */
    record SettlementDay(int months, int day) implements PaymentTerm {

        public SettlementDay {
            if (months < 1 || months > 3) throw new IllegalArgumentException("months " + months);
            if (day < 1 || day > 31) throw new IllegalArgumentException("day " + day);
        }

        @Override
        public String code() {
            return months + "x" + day;
        }

        @Override
        public BillPeriod periodOf(LocalDate received) {
            var first = YearMonth.of(received.getYear(), (received.getMonthValue() - 1) / months * months + 1);
            return new BillPeriod(first.atDay(1), first.plusMonths(months - 1).atEndOfMonth());
        }

        @Override
        public LocalDate dueFor(LocalDate received) {
            var month = YearMonth.from(periodOf(received).last()).plusMonths(1);
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }
    }
}
