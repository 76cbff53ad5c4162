package dev.sevenstar.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    @Test
    void a_table_and_a_list_stay_as_they_are() {
        var html = "<h3>规格</h3><table><tbody><tr><td>M8</td></tr></tbody></table><ul><li>防锈</li></ul>";
        assertThat(SafeHtml.of(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p onclick=\"steal()\">好</p>",
                "<p style=\"position:fixed\">好</p>",
                "<p>好<script>steal()</script></p>",
                "<p>好<img src=x onerror=steal()></p>",
                "<p>好<iframe src=\"//elsewhere\"></iframe></p>",
                "<p><a href=\"javascript:steal()\">好</a></p>"
            })
    void what_runs_or_leads_away_goes_and_the_words_stay(String html) {
        assertThat(SafeHtml.of(html)).isEqualTo("<p>好</p>");
    }

    @Property
    void nothing_typed_brings_an_attribute_or_an_element_of_its_own(@ForAll String a, @ForAll String b) {
        var page = Jsoup.parseBodyFragment(SafeHtml.of("<p " + a + ">" + b + "<b>x</b>"));
        assertThat(page.body().getAllElements().stream().filter(e -> e != page.body()))
                .allSatisfy(element -> {
                    assertThat(element.attributes()).isEmpty();
                    assertThat(element.tagName()).isIn("p", "b", "tbody");
                });
    }
}
