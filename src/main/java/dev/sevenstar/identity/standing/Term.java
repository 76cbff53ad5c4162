package dev.sevenstar.identity.standing;

import java.time.LocalDate;

/** Days in China, the first and the last; with the last before the first, none. */
public record Term(LocalDate from, LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean isEmpty() {
        return until.isBefore(from);
    }

    /** Whether the other begins within this one or the day after. */
    boolean reaches(Term later) {
        return !later.from.isAfter(until.plusDays(1));
    }

    Term with(Term later) {
        return new Term(from, later.until.isAfter(until) ? later.until : until);
    }
}
