package dev.sevenstar.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DigitsTest {

    @Property
    void groups_every_number_as_the_formatter_does(@ForAll long number) {
        assertThat(Digits.grouped(number)).isEqualTo(String.format(Locale.ROOT, "%,d", number));
    }

    @Property
    void groups_small_numbers_as_the_formatter_does(@ForAll short number) {
        assertThat(Digits.grouped(number)).isEqualTo(String.format(Locale.ROOT, "%,d", number));
    }
}
