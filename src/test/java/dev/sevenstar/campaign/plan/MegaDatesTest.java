package dev.sevenstar.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MegaDatesTest {

    private final OfficialDates dates = new MegaDates();

    @Test
    void a_year_has_four_and_each_year_other_ones() {
        var keys = keys("2026-01-01", "2026-12-31");
        assertThat(keys)
                .containsExactly("mega-spring-2026", "mega-midyear-2026", "mega-autumn-2026", "mega-year-end-2026");
        assertThat(keys("2027-01-01", "2027-12-31")).doesNotContainAnyElementsOf(keys);
    }

    @Test
    void moments_become_whole_days_in_china_the_last_one_included() {
        var last = dates.between(1, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31))
                .get(0);
        assertThat(last.signUp()).isEqualTo(span("2026-11-08", "2026-12-06"));
        assertThat(last.warmUp()).isEqualTo(span("2026-12-15", "2026-12-19"));
        assertThat(last.live()).isEqualTo(span("2026-12-20", "2026-12-22"));
    }

    @Test
    void one_whose_registration_has_begun_is_there_although_its_sale_is_far() {
        assertThat(keys("2026-11-08", "2026-11-08")).containsExactly("mega-year-end-2026");
        assertThat(keys("2026-11-07", "2026-11-07")).isEmpty();
        assertThat(keys("2026-12-23", "2026-12-31")).isEmpty();
    }

    private List<String> keys(String from, String until) {
        return dates.between(1, LocalDate.parse(from), LocalDate.parse(until)).stream()
                .map(OfficialDate::key)
                .toList();
    }

    private static DaySpan span(String first, String last) {
        return new DaySpan(LocalDate.parse(first), LocalDate.parse(last));
    }
}
