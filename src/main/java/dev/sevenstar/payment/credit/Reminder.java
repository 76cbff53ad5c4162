package dev.sevenstar.payment.credit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a buyer is reminded of a bill, counted from the day it is due. */
enum Reminder {
    SOON(-3),
    TODAY(0),
    LATE(1),
    VERY_LATE(7);

    private final int days;

    Reminder(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    boolean isLate() {
        return days > 0;
    }

    /** The one whose time it is; a day on which nobody looked is not made up for when its successor's has come. */
    static Optional<Reminder> on(LocalDate dueOn, LocalDate today) {
        var since = ChronoUnit.DAYS.between(dueOn, today);
        return Arrays.stream(values()).filter(each -> each.days <= since).max(Comparator.comparingInt(Reminder::days));
    }

    /** When the next is due, null after the last. */
    static @Nullable LocalDate after(LocalDate dueOn, LocalDate today) {
        return Arrays.stream(values())
                .map(each -> dueOn.plusDays(each.days))
                .filter(day -> day.isAfter(today))
                .findFirst()
                .orElse(null);
    }

    /** Key of its letter. */
    String key() {
        return "payment.mail.bill." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
