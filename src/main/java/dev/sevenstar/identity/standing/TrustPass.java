package dev.sevenstar.identity.standing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A membership that holds today.
 *
 * @param since the first day of the time without a gap that today is in
 * @param until its last day
 * @param years in which year of membership the shop is; times before a gap count, the gap does not
 */
public record TrustPass(LocalDate since, LocalDate until, int years) {

    /** Empty for whoever is no member today. Terms may touch and overlap in any order. */
    static Optional<TrustPass> of(Collection<Term> terms, LocalDate today) {
        long before = 0;
        for (var run : runs(terms)) {
            if (run.covers(today)) return Optional.of(of(run, before, today));
            if (run.from().isBefore(today)) before += ChronoUnit.DAYS.between(run.from(), run.until()) + 1;
        }
        return Optional.empty();
    }

    private static TrustPass of(Term run, long daysBefore, LocalDate today) {
        var counted = ChronoUnit.YEARS.between(run.from().minusDays(daysBefore), today);
        return new TrustPass(run.from(), run.until(), Math.toIntExact(counted) + 1);
    }

    private static List<Term> runs(Collection<Term> terms) {
        var runs = new ArrayList<Term>();
        terms.stream()
                .filter(term -> !term.isEmpty())
                .sorted(Comparator.comparing(Term::from))
                .forEach(term -> {
                    var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                    if (last != null && last.reaches(term)) runs.set(runs.size() - 1, last.with(term));
                    else runs.add(term);
                });
        return runs;
    }

    /** How many days follow today; 0 on the last. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, until);
    }
}
