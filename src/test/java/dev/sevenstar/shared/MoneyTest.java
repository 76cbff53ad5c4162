package dev.sevenstar.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"12, 1200", "12.5, 1250", "'¥1,234.50', 123450", "0.01, 1", "-3.20, -320", "' 7 ', 700"})
    void yuan_are_read_as_people_type_them(String typed, long fen) {
        assertThat(Money.parseYuan(typed).fen()).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.234", "1e3", "--1", "12 34", "99999999999999", "١٢"})
    void what_is_no_amount_is_refused(String typed) {
        assertThatThrownBy(() -> Money.parseYuan(typed)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void screens_group_thousands_and_forms_do_not() {
        assertThat(Money.ofFen(123_450)).hasToString("¥1,234.50");
        assertThat(Money.ofFen(-5)).hasToString("-¥0.05");
        assertThat(Money.ofFen(123_450).toYuan()).isEqualTo("1234.50");
    }

    @Property
    void what_a_form_shows_is_read_back(@ForAll @LongRange(min = -Money.MAX_FEN, max = Money.MAX_FEN) long fen) {
        assertThat(Money.parseYuan(Money.ofFen(fen).toYuan())).isEqualTo(Money.ofFen(fen));
    }

    @Test
    void sums_never_wrap_around() {
        assertThatThrownBy(() -> Money.ofFen(Money.MAX_FEN).plus(Money.ofFen(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.ofFen(Money.MAX_FEN).times(Long.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class);
    }
}
