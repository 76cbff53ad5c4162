package dev.sevenstar.listing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;

class GbkWidthTest {

    @Test
    void a_chinese_character_counts_two_and_ascii_one() {
        assertThat(GbkWidth.of("304不锈钢")).isEqualTo(9);
        assertThat(GbkWidth.of("一二三四五六七八九十".repeat(3))).isEqualTo(60);
    }

    @Test
    void what_gbk_has_no_code_for_counts_two_and_is_named() {
        assertThat(GbkWidth.of("螺栓😀")).isEqualTo(6);
        assertThat(GbkWidth.unwritable("螺栓😀a😀𠮷")).isEqualTo("😀𠮷");
        assertThat(GbkWidth.unwritable("（全角）×—")).isEmpty();
    }

    @Property
    void latin_letters_are_as_wide_as_they_are_many(@ForAll @AlphaChars String text) {
        assertThat(GbkWidth.of(text)).isEqualTo(text.length());
    }

    @Property
    void two_texts_together_are_as_wide_as_both(@ForAll String first, @ForAll @AlphaChars String second) {
        assertThat(GbkWidth.of(first + second)).isEqualTo(GbkWidth.of(first) + GbkWidth.of(second));
    }
}
