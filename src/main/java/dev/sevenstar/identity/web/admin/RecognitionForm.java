package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.standing.RecognitionKind;
import dev.sevenstar.identity.standing.Term;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a shop is recognised as, as typed. */
record RecognitionForm(
        @Nullable String kind,
        @Nullable String from,
        @Nullable String until,
        @Nullable String note) {

    private static final int LONGEST_NOTE = 200;
    private static final int YEARS_AT_MOST = 10;

    record Read(RecognitionKind kind, Term term, String note) {}

    /** For a year from this day on. */
    static RecognitionForm from(RecognitionKind kind, LocalDate day) {
        return new RecognitionForm(
                kind.name(), day.toString(), day.plusYears(1).minusDays(1).toString(), "");
    }

    /** Null where something cannot be read, which is said at its field. */
    @Nullable
    Read read(RecognitionKind.Group group, BindingResult found) {
        var chosen = Typed.choice("kind", kind, RecognitionKind.class, found);
        if (chosen != null && chosen.group() != group) found.rejectValue("kind", "identity.error.choice");
        var first = Typed.day("from", from, found);
        var last = Typed.day("until", until, found);
        var why = Typed.note("note", note, LONGEST_NOTE, found);
        if (first != null && last != null && last.isBefore(first))
            found.rejectValue("until", "identity.error.day-order");
        else if (first != null && last != null && last.isAfter(first.plusYears(YEARS_AT_MOST)))
            found.rejectValue("until", "identity.error.day-far", new Object[] {YEARS_AT_MOST}, null);
        if (found.hasErrors() || chosen == null || first == null || last == null || why == null) return null;
        return new Read(chosen, new Term(first, last), why);
    }
}
