package dev.sevenstar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the last six of the eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_examples_of_the_standard(long second, String code) {
        assertThat(Totp.code(KEY, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    /** RFC 4648, as apps show the key of the examples above. */
    @ParameterizedTest
    @CsvSource({
        "12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB"
    })
    void a_key_is_written_in_base_32(String key, String text) {
        assertThat(Totp.text(key.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Property(tries = 200)
    void a_code_is_good_one_step_early_and_late_and_never_twice(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long at) {
        var key = Totp.newKey();
        var step = Totp.step(Instant.ofEpochSecond(at));
        var code = Totp.code(key, step);
        for (var drift = -1; drift <= 1; drift++)
            assertThat(Totp.match(key, code, Instant.ofEpochSecond(at + 30L * drift), -2))
                    .isNotEmpty();
        assertThat(Totp.match(key, code, Instant.ofEpochSecond(at), step))
                .as("spent")
                .satisfiesAnyOf(
                        found -> assertThat(found).isEmpty(),
                        // One in a million: the next step happens to have the same digits.
                        found -> assertThat(Totp.code(key, found.getAsLong())).isEqualTo(code));
        assertThat(code).matches("\\d{6}");
    }
}
