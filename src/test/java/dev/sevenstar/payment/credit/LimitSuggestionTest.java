package dev.sevenstar.payment.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.credit.LimitSuggestion.Effect;
import dev.sevenstar.payment.credit.LimitSuggestion.Reason;
import dev.sevenstar.shared.Money;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LimitSuggestionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @Test
    void two_months_of_the_last_quarter_rounded_down() {
        assertThat(limit(facts("90000", "180000", "20000", "0", 200, 1, 0, false)))
                .isEqualTo(yuan("60000"));
        assertThat(limit(facts("0", "60000", "9000", "0", 200, 1, 0, false))).isEqualTo(yuan("10000"));
    }

    @Test
    void the_biggest_order_has_to_fit() {
        assertThat(limit(facts("30000", "60000", "45000", "0", 200, 1, 0, false)))
                .isEqualTo(yuan("45000"));
    }

    @Test
    void three_bills_in_time_and_a_year_of_trade_are_worth_more() {
        assertThat(limit(facts("90000", "180000", "20000", "0", 400, 3, 0, false)))
                .isEqualTo(yuan("79000"));
    }

    @Test
    void late_bills_cost_a_quarter_each_up_to_three_and_late_money_owed_costs_all() {
        assertThat(limit(facts("90000", "180000", "20000", "0", 200, 4, 1, false)))
                .isEqualTo(yuan("45000"));
        assertThat(limit(facts("90000", "180000", "20000", "0", 200, 9, 7, false)))
                .isEqualTo(yuan("15000"));
        assertThat(limit(facts("90000", "180000", "20000", "0", 200, 9, 1, true)))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void what_goes_back_and_a_short_time_make_it_less() {
        assertThat(limit(facts("90000", "180000", "20000", "18000", 200, 1, 0, false)))
                .isEqualTo(yuan("60000"));
        assertThat(limit(facts("90000", "180000", "20000", "18018", 200, 1, 0, false)))
                .isEqualTo(yuan("48000"));
        assertThat(limit(facts("90000", "180000", "20000", "60000", 200, 1, 0, false)))
                .isEqualTo(yuan("30000"));
        assertThat(limit(facts("90000", "90000", "20000", "0", 89, 1, 0, false)))
                .isEqualTo(yuan("30000"));
    }

    @Test
    void every_policy_says_why_and_which_way() {
        var suggestion = LimitSuggestion.of(facts("90000", "180000", "20000", "60000", 400, 4, 1, false), TODAY);
        assertThat(suggestion.reasons())
                .extracting(Reason::effect)
                .containsExactly(Effect.RAISES, Effect.NONE, Effect.LOWERS, Effect.LOWERS, Effect.RAISES);
        assertThat(suggestion.reasons()).extracting(Reason::key).doesNotHaveDuplicates();
    }

    @Test
    void of_one_order_nothing_can_be_told() {
        var one = new TradingFacts(1, yuan("9000"), yuan("9000"), yuan("9000"), Money.ZERO, TODAY, 0, 0, false);
        assertThat(LimitSuggestion.of(one, TODAY).limit()).isEqualTo(Money.ZERO);
        assertThat(LimitSuggestion.of(one, TODAY).reasons()).hasSize(1);
    }

    /** Whatever the trade: never below nothing, never far above what was bought, never more for more lateness. */
    @Property
    void it_stays_within_the_trade_and_lateness_never_helps(
            @ForAll @LongRange(min = 1, max = 400_000_000_000L) long half,
            @ForAll @IntRange(min = 0, max = 100) int quarterShare,
            @ForAll @IntRange(min = 1, max = 100) int biggestShare,
            @ForAll @IntRange(min = 0, max = 150) int returnedShare,
            @ForAll @IntRange(min = 0, max = 2_000) int days,
            @ForAll @IntRange(min = 0, max = 10) int late) {
        var facts = new TradingFacts(
                5,
                Money.ofFen(half / 100 * quarterShare),
                Money.ofFen(half),
                Money.ofFen(Math.max(1, half / 100 * biggestShare)),
                Money.ofFen(Math.min(half / 100 * returnedShare, Money.MAX_FEN)),
                TODAY.minusDays(days),
                late + 3,
                late,
                false);
        var limit = LimitSuggestion.of(facts, TODAY).limit();
        assertThat(limit.fen()).isBetween(0L, half / 100 * 133 + 100);
        var later = new TradingFacts(
                5,
                facts.last90Days(),
                facts.last180Days(),
                facts.biggest(),
                facts.returned(),
                facts.since(),
                late + 4,
                late + 1,
                false);
        assertThat(LimitSuggestion.of(later, TODAY).limit().fen()).isLessThanOrEqualTo(limit.fen());
    }

    private static Money limit(TradingFacts facts) {
        return LimitSuggestion.of(facts, TODAY).limit();
    }

    private static TradingFacts facts(
            String quarter, String half, String biggest, String returned, int days, int paid, int late, boolean owes) {
        return new TradingFacts(
                12, yuan(quarter), yuan(half), yuan(biggest), yuan(returned), TODAY.minusDays(days), paid, late, owes);
    }

    private static Money yuan(String typed) {
        return Money.parseYuan(typed);
    }
}
