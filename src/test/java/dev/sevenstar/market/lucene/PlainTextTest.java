package dev.sevenstar.market.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.market.ListingQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class PlainTextTest {

    static SampleMarket market;

    @BeforeContainer
    static void open() throws IOException {
        market = new SampleMarket(Files.createTempDirectory(Path.of("target"), "plain-text"));
    }

    @AfterContainer
    static void close() throws IOException {
        market.close();
    }

    @Property
    void a_plain_text_stays_as_it_is(@ForAll @StringLength(max = 120) String written) {
        var plain = PlainText.of(written);
        assertThat(PlainText.of(plain)).isEqualTo(plain);
    }

    @Property
    void every_spelling_of_a_size_is_one(
            @ForAll @IntRange(min = 1, max = 99) int thread, @ForAll @IntRange(min = 1, max = 999) int length) {
        var one = PlainText.of("M" + thread + "×" + length);
        for (var sign : new String[] {"x", "X", "*", " × ", " x ", "＊", "✕"})
            assertThat(PlainText.of("m" + thread + sign + length)).isEqualTo(one);
    }

    @Property(tries = 300)
    void whatever_is_typed_is_answered(@ForAll @StringLength(max = 200) String typed) {
        assertThat(market.search.find(ListingQuery.text(typed))).isNotNull();
        assertThat(market.search.suggest(typed, 8)).hasSizeLessThanOrEqualTo(8);
    }

    @Example
    void units_and_standards_have_one_spelling() {
        assertThat(PlainText.of("500 ML")).isEqualTo(PlainText.of("500毫升")).isEqualTo("500ml");
        assertThat(PlainText.of("GB/T 5783-2016"))
                .isEqualTo(PlainText.of("gb5783"))
                .isEqualTo("gb5783");
        assertThat(PlainText.of("60×40×50cm")).isEqualTo(PlainText.of("60*40*50厘米"));
        assertThat(PlainText.of("1,000个")).isEqualTo("1000个");
        assertThat(PlainText.of("100米色")).isEqualTo("100米色");
        assertThat(PlainText.of("a\u200Bb\u0000c\u202Ed")).isEqualTo("a b c d");
    }
}
