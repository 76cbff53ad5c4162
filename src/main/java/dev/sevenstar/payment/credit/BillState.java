package dev.sevenstar.payment.credit;

import java.time.LocalDate;
import java.util.Locale;

/** Where a bill stands on a day. */
public enum BillState {
    OPEN,
    /** To be paid today or in the next seven days. */
    SOON,
    LATE,
    PAID;

    static final int SOON_DAYS = 7;

    static BillState of(boolean paid, LocalDate dueOn, LocalDate today) {
        if (paid) return PAID;
        if (dueOn.isBefore(today)) return LATE;
        return dueOn.isAfter(today.plusDays(SOON_DAYS)) ? OPEN : SOON;
    }

    /** Key of the word for it. */
    public String key() {
        return "payment.bill-state." + name().toLowerCase(Locale.ROOT);
    }

    public String tone() {
        return switch (this) {
            case OPEN -> "blue";
            case SOON -> "amber";
            case LATE -> "red";
            case PAID -> "green";
        };
    }
}
