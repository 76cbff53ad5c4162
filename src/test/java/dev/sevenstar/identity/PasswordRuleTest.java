package dev.sevenstar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final List<String> OWN = List.of("陈恒", "chen.heng@hengu.test", "13912345678");

    @ParameterizedTest
    @ValueSource(strings = {"correct horse bolt", "恒固的螺栓最结实可靠", "kT9#mPq2!xLw", "three blind mice 1987"})
    void good_ones_pass(String password) {
        assertThat(PasswordRule.brokenBy(password, OWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "password123",
                "qwertyuiop",
                "Sevenstar123",
                "admin12345",
                "3456789012",
                "zyxwvutsrq",
                "1qaz2wsx3edc",
                "woaini1314520",
                "5201314woaini",
                "a123456789",
                "Woaini1314!!",
                "123456@wang123456",
                "jixiang888888888"
            })
    void common_ones_do_not(String password) {
        assertThat(PasswordRule.brokenBy(password, OWN)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13912345678", "chen.heng12", "Chen.Heng@hengu.test", "13912345678ab"})
    void nor_do_those_everybody_knows(String password) {
        assertThat(PasswordRule.brokenBy(password, OWN)).contains(PasswordRule.OWN_NAME);
    }

    @Test
    void the_length_counts_in_characters_and_the_hash_in_bytes() {
        assertThat(PasswordRule.brokenBy("短一点", OWN)).contains(PasswordRule.TOO_SHORT);
        assertThat(PasswordRule.brokenBy("长".repeat(25), OWN)).contains(PasswordRule.TOO_LONG);
    }

    @Property(tries = 200)
    void a_repeated_piece_never_passes(@ForAll @AlphaChars @StringLength(min = 1, max = 4) String piece) {
        assertThat(PasswordRule.brokenBy(piece.repeat(12 / piece.length() + 1), OWN))
                .isNotEmpty();
    }
}
