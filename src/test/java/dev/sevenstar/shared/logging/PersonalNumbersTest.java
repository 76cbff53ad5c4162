package dev.sevenstar.shared.logging;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "call 13812345678 now, call 138****5678 now",
        "电话13812345678。, 电话138****5678。",
        "+8613812345678, +86138****5678",
        "chen.heng+shop@ningbo-bolts.example.com wrote, c***@ningbo-bolts.example.com wrote",
        "id 330203198805121234, id ****1234",
        "id 33020319880512123X, id ****123X",
        "card 6222021234567890123x, card 6222021234567890123x",
        "card 4111111111111111, card ****1111",
        "card 4111 1111 1111 1111, card ****1111",
        "card 6212345678901232, card ****1232",
    })
    void what_points_to_a_person_is_masked(String line, String masked) {
        assertThat(PersonalNumbers.masked(line)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /listings/0m9q8hx3kc4rd 200 13 ms 127.0.0.1",
        "took 1763851526390 ms",
        "sevenstar@localhost",
        "dev.sevenstar.Foo@1a2b3c",
        "stamp 2026-11-22T22:45:06.390+08:00",
        "row 784512345678901237",
    })
    void other_words_and_numbers_stay(String line) {
        assertThat(PersonalNumbers.masked(line)).isEqualTo(line);
    }

    @Property(tries = 300)
    void no_mobile_number_is_whole_anywhere(
            @ForAll @IntRange(min = 3, max = 9) int second,
            @ForAll @LongRange(min = 0, max = 999_999_999L) long rest,
            @ForAll @AlphaChars @StringLength(max = 20) String before,
            @ForAll @AlphaChars @StringLength(max = 20) String after) {
        var mobile = "1" + second + String.format("%09d", rest);
        assertThat(PersonalNumbers.masked(before + mobile + after)).doesNotContain(mobile);
    }

    @Test
    void masking_again_changes_nothing() {
        var once = PersonalNumbers.masked("13812345678 a@example.com 4111111111111111");
        assertThat(PersonalNumbers.masked(once)).isEqualTo(once);
    }
}
