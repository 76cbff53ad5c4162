package dev.sevenstar.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @Test
    void text_is_spelt_in_full_and_by_initials() {
        assertThat(Pinyin.full("大衣")).isEqualTo("dayi");
        assertThat(Pinyin.initials("大衣")).isEqualTo("dy");
        assertThat(Pinyin.full("M8螺栓")).isEqualTo("m8luoshuan");
    }

    @ParameterizedTest
    @CsvSource({
        "大衣,dayi,WHOLE",
        "大衣,dy,WHOLE",
        "大衣,day,WHOLE",
        "大衣,da,START",
        "大衣,daya,NONE",
        "毛呢大衣,dayi,INSIDE",
        "大衣,da yi,WHOLE",
        "重庆,chongqing,WHOLE",
        "重庆,zhongqing,WHOLE",
        "长裙,changqun,WHOLE",
        "女鞋,nvxie,WHOLE",
        "大衣,大衣,NONE",
        "大衣,yi,INSIDE"
    })
    void letters_meet_text(String text, String typed, Pinyin.Match match) {
        assertThat(Pinyin.match(text, typed)).isEqualTo(match);
    }

    @Property
    void every_text_is_met_by_its_own_pinyin(
            @ForAll @CharRange(from = '一', to = '龥') @StringLength(min = 1, max = 8) String text) {
        assertThat(Pinyin.match(text, Pinyin.full(text))).isIn(Pinyin.Match.WHOLE, Pinyin.Match.NONE);
        if (!Pinyin.isChinese(Pinyin.full(text)))
            assertThat(Pinyin.match(text, Pinyin.initials(text))).isEqualTo(Pinyin.Match.WHOLE);
    }
}
