package dev.sevenstar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.Sources;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    private static final Pattern FOLDABLE = Pattern.compile("th:(text|href)=\"([#@])\\{[a-z0-9./-]+}\"");

    private final Folding folding = new Folding(
            Map.of("a.word", "Nuts & \"bolts\"", "a.mark", "<b>new</b>", "an.order", "[[${x}]]")::get,
            path -> "/v1" + path,
            "/img/icons.svg");

    @Test
    void a_word_stands_where_it_was_asked_for() {
        assertThat(folding.fold("<p class=\"muted\" th:text=\"#{a.word}\"></p>"))
                .isEqualTo("<p class=\"muted\">Nuts &amp; &quot;bolts&quot;</p>");
        assertThat(folding.fold("<p th:utext=\"#{a.mark}\"></p>")).isEqualTo("<p><b>new</b></p>");
        assertThat(folding.fold("<p>[[#{a.word}]] [[${n}]]</p>"))
                .isEqualTo("<p>Nuts &amp; &quot;bolts&quot; [[${n}]]</p>");
        assertThat(folding.fold("<nav th:aria-label=\"#{a.word}\">"))
                .isEqualTo("<nav aria-label=\"Nuts &amp; &quot;bolts&quot;\">");
    }

    @Test
    void links_and_icons_have_their_addresses() {
        assertThat(folding.fold("<a class=\"btn\" th:href=\"@{/search}\">"))
                .isEqualTo("<a class=\"btn\" href=\"/v1/search\">");
        assertThat(folding.fold("<use th:href=\"|${icons}#shop|\"/>"))
                .isEqualTo("<use href=\"/v1/img/icons.svg#shop\"/>");
    }

    @Test
    void conditions_and_loops_stay_on_the_element() {
        assertThat(folding.fold("<b th:if=\"${a > 4}\" th:text=\"#{a.word}\"></b>"))
                .isEqualTo("<b th:if=\"${a > 4}\">Nuts &amp; &quot;bolts&quot;</b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"#{unknown}\"></p>",
                "<p th:text=\"#{a.word(${count})}\"></p>",
                "<p th:text=\"#{an.order}\"></p>",
                "<p th:text=\"#{a.word}\">sample</p>",
                "<p th:text=\"${on} ? #{a.word} : #{a.mark}\"></p>",
                "<a th:href=\"@{/language/{to}(to=${path})}\">",
                "<a th:href=\"@{${href}}\">",
                "<form th:action=\"@{/search}\">",
                "<i th:replace=\"~{a :: b}\" th:text=\"#{a.word}\"></i>",
                "<a href=\"/there\" th:href=\"@{/here}\">",
                "<p>#{a.word}</p>"
            })
    void everything_else_is_left_to_the_engine(String template) {
        assertThat(folding.fold(template)).isEqualTo(template);
    }

    /** The house's own templates: no element is lost or gained, and what can be folded is. */
    @TestFactory
    Stream<DynamicTest> every_template_keeps_its_shape() {
        var all = new Folding(key -> "word", path -> path, "/img/icons.svg");
        return Sources.read(Sources.TEMPLATES, ".html").entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    var folded = all.fold(e.getValue());
                    assertThat(shape(folded)).isEqualTo(shape(e.getValue()));
                    assertThat(FOLDABLE.matcher(folded).results().map(m -> m.group()))
                            .isEmpty();
                }));
    }

    private static List<String> shape(String template) {
        return Jsoup.parse(template).getAllElements().stream()
                .map(Element::tagName)
                .toList();
    }
}
