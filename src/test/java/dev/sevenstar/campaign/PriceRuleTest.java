package dev.sevenstar.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.Money;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PriceRuleTest {

    /** Nine tenths of the lowest price of thirty days, and five per cent below what is listed. */
    private static final PriceRule RULE = new PriceRule(9_000, 5);

    @Example
    void the_lowest_price_of_thirty_days_counts_where_it_was_lower() {
        assertThat(RULE.most(yuan("10.00"), yuan("12.00"))).isEqualTo(yuan("9.00"));
        assertThat(RULE.allows(yuan("9.00"), yuan("10.00"), yuan("12.00"))).isTrue();
        assertThat(RULE.allows(yuan("9.01"), yuan("10.00"), yuan("12.00"))).isFalse();
    }

    @Example
    void the_listed_price_counts_where_it_is_lower() {
        assertThat(RULE.most(yuan("10.00"), yuan("9.00"))).isEqualTo(yuan("8.55"));
    }

    @Example
    void a_part_of_a_fen_is_never_rounded_up() {
        assertThat(RULE.most(yuan("0.59"), yuan("0.59"))).isEqualTo(yuan("0.53"));
        assertThat(RULE.most(yuan("0.01"), yuan("0.01"))).isEqualTo(Money.ZERO);
        assertThat(RULE.allows(Money.ZERO, yuan("0.01"), yuan("0.01"))).isFalse();
    }

    @Property
    void what_is_allowed_keeps_both_shares_exactly(
            @ForAll @IntRange(min = 1, max = 10_000) int ratio,
            @ForAll @IntRange(max = 90) int off,
            @ForAll @IntRange(min = 1, max = 1_000_000) int lowest,
            @ForAll @IntRange(min = 1, max = 1_000_000) int listed,
            @ForAll @IntRange(min = 1, max = 1_000_000) int price) {
        var allowed = new PriceRule(ratio, off).allows(Money.ofFen(price), Money.ofFen(lowest), Money.ofFen(listed));
        assertThat(allowed)
                .isEqualTo(price * 10_000L <= (long) lowest * ratio && price * 100L <= (long) listed * (100 - off));
    }

    private static Money yuan(String typed) {
        return Money.parseYuan(typed);
    }
}
