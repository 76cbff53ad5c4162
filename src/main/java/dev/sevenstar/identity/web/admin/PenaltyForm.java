package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.standing.Fault;
import dev.sevenstar.identity.standing.PenaltyKind;
import dev.sevenstar.identity.standing.Term;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a shop is punished for, as typed. */
record PenaltyForm(
        @Nullable String kind,
        @Nullable String reason,
        @Nullable String points,
        @Nullable String from,
        @Nullable String until) {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_POINTS = 48;
    private static final int A_WEEK = 6;

    static PenaltyForm from(LocalDate day) {
        return new PenaltyForm("", "", "0", day.toString(), day.plusDays(A_WEEK).toString());
    }

    /** Null where something cannot be read, which is said at its field. */
    @Nullable
    Fault read(LocalDate today, BindingResult found) {
        var chosen = Typed.choice("kind", kind, PenaltyKind.class, found);
        var why = Typed.note("reason", reason, LONGEST_REASON, found);
        var weight = Typed.text(points).matches("\\d{1,2}") ? Integer.parseInt(Typed.text(points)) : MOST_POINTS + 1;
        if (weight > MOST_POINTS)
            found.rejectValue("points", "identity.error.points", new Object[] {MOST_POINTS}, null);
        var first = Typed.day("from", from, found);
        var last = Typed.day("until", until, found);
        if (first != null && last != null && last.isBefore(first))
            found.rejectValue("until", "identity.error.day-order");
        else if (last != null && last.isBefore(today)) found.rejectValue("until", "identity.error.day-past");
        if (found.hasErrors() || chosen == null || why == null || first == null || last == null) return null;
        return new Fault(chosen, why, weight, new Term(first, last));
    }
}
