package dev.sevenstar.identity.web.admin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The last day of something that ends early, and why, as typed. */
record EndForm(@Nullable String last, @Nullable String note) {

    private static final int LONGEST_NOTE = 200;

    record Read(LocalDate last, String note) {}

    @Nullable
    Read read(BindingResult found) {
        var day = Typed.day("last", last, found);
        var why = Typed.note("note", note, LONGEST_NOTE, found);
        return day == null || why == null ? null : new Read(day, why);
    }
}
