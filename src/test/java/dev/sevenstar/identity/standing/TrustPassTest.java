package dev.sevenstar.identity.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TrustPassTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    @Test
    void a_term_holds_from_its_first_day_to_its_last() {
        assertThat(pass(term("2026-05-11", "2027-05-10"))).isEmpty();
        assertThat(pass(term("2026-05-10", "2027-05-09")).orElseThrow().years()).isEqualTo(1);
        assertThat(pass(term("2025-05-11", "2026-05-10")).orElseThrow().daysLeft(TODAY))
                .isZero();
        assertThat(pass(term("2025-05-10", "2026-05-09"))).isEmpty();
    }

    @Test
    void terms_that_touch_or_overlap_are_one_time() {
        var pass = pass(
                        term("2027-01-01", "2027-12-31"),
                        term("2025-01-01", "2025-12-31"),
                        term("2026-01-01", "2026-12-31"),
                        term("2026-06-01", "2026-08-31"))
                .orElseThrow();
        assertThat(pass.since()).isEqualTo("2025-01-01");
        assertThat(pass.until()).isEqualTo("2027-12-31");
        assertThat(pass.years()).isEqualTo(2);
    }

    @Test
    void a_gap_begins_a_new_time_but_does_not_take_the_years() {
        var pass = pass(term("2023-01-01", "2024-12-31"), term("2026-01-01", "2026-12-31"))
                .orElseThrow();
        assertThat(pass.since()).isEqualTo("2026-01-01");
        assertThat(pass.years()).isEqualTo(3);
    }

    @Test
    void what_was_ended_before_it_began_never_was() {
        assertThat(pass(term("2026-05-01", "2026-04-30"))).isEmpty();
    }

    @Test
    void the_year_turns_on_the_anniversary() {
        var term = term("2024-02-29", "2030-01-01");
        assertThat(TrustPass.of(List.of(term), LocalDate.of(2025, 2, 27))
                        .orElseThrow()
                        .years())
                .isEqualTo(1);
        assertThat(TrustPass.of(List.of(term), LocalDate.of(2025, 3, 1))
                        .orElseThrow()
                        .years())
                .isEqualTo(2);
    }

    @Property(tries = 300)
    void somebody_is_a_member_if_and_only_if_a_term_covers_the_day(
            @ForAll @Size(max = 6) List<@IntRange(min = -400, max = 400) Integer> starts,
            @ForAll @IntRange(min = 0, max = 300) int length,
            @ForAll long shuffled) {
        var terms = new ArrayList<>(starts.stream()
                .map(start -> new Term(TODAY.plusDays(start), TODAY.plusDays(start + length)))
                .toList());
        var covered = terms.stream().anyMatch(term -> term.covers(TODAY));
        var pass = TrustPass.of(terms, TODAY);
        assertThat(pass.isPresent()).isEqualTo(covered);
        Collections.shuffle(terms, new Random(shuffled));
        assertThat(TrustPass.of(terms, TODAY)).isEqualTo(pass);
        pass.ifPresent(known -> {
            assertThat(new Term(known.since(), known.until()).covers(TODAY)).isTrue();
            assertThat(terms).noneMatch(term -> term.covers(known.until().plusDays(1)));
            assertThat(terms).noneMatch(term -> term.covers(known.since().minusDays(1)));
        });
    }

    private static Optional<TrustPass> pass(Term... terms) {
        return TrustPass.of(List.of(terms), TODAY);
    }

    private static Term term(String from, String until) {
        return new Term(LocalDate.parse(from), LocalDate.parse(until));
    }
}
