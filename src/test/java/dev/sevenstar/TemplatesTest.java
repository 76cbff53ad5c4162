package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.Sources;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the content policy forbids and the house rules ask, read off every template. */
class TemplatesTest {

    private static final Pattern OTHER_TEMPLATE = Pattern.compile("~\\{\\s*([a-z0-9-]+)/");
    private static final Pattern HANDLER = Pattern.compile("on[a-z]+|hx-on.*|th:on[a-z]+");
    private static final Set<String> SHARED = Set.of("layouts", "components", "error");

    /** HTML that is made safe before: by SafeHtml, word by word, or as data for search engines. Anything else is drawn. */
    private static final Set<String> SAFE_HTML = Set.of(
            "listing/listings/preview.html ${b.html()}",
            "market/listings/show.html ${block.html()}",
            "academy/lessons/show.html ${page.text()}",
            "trade/my/snapshot.html ${block.html()}",
            "market/_card.html ${card.title()}",
            "layouts/market.html ${jsonLd}");

    @TestFactory
    Stream<DynamicTest> every_template() {
        return Sources.read(Sources.TEMPLATES, ".html").entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getKey(), e.getValue())));
    }

    private static void check(String name, String source) {
        var page = Jsoup.parse(source);
        for (var rule : RULES.entrySet())
            assertThat(rule.getValue().apply(page)).as(rule.getKey()).isEmpty();
        if (!name.contains("/_") && !name.startsWith("components/"))
            assertThat(source.stripLeading())
                    .as("a page begins with its doctype")
                    .startsWith("<!DOCTYPE html>");
        assertThat(page.select("[th:utext]").eachAttr("th:utext").stream()
                        .filter(html -> !html.startsWith("${drawn."))
                        .map(html -> name + " " + html))
                .as("text is escaped")
                .isSubsetOf(SAFE_HTML);
        assertThat(source).as("text is escaped").doesNotContain("[(");
        assertThat(foreignTemplates(name, source))
                .as("uses templates of another module")
                .isEmpty();
    }

    private static final Map<String, Function<Document, List<String>>> RULES = Map.of(
            "no inline style", page -> texts(page.select("[style], [th:style], style")),
            "no inline script",
                    page -> texts(page.select("script:not([src]):not([th:src]):not([type=application/ld+json])")),
            "no handler attribute", TemplatesTest::handlers,
            "no condition lost to a replacement: th:replace runs before it",
                    page -> texts(page.select("[th:replace][th:if], [th:replace][th:unless]")),
            "icons are the icons, as Folding takes for granted",
                    page -> texts(page.select("[th:with*=icons=]:not([th:with*=icons=@{/img/icons.svg}])")),
            "no dead link", page -> texts(page.select("a[href=#], a[href^=javascript]")),
            "every form has th:action", page -> texts(page.select("form:not([th:action]):not([method=dialog])")),
            "every button says what it is",
                    page -> texts(
                            page.select(
                                    "button[type=button]:not([data-behavior]):not([data-action]):not([popovertarget]):not([commandfor]):not([hx-get]):not([hx-post]):not([th:attr]):not([data-dialog]):not([name])")),
            "pictures have a text", page -> texts(page.select("img:not([alt]):not([th:alt]):not([th:attr*=alt])")));

    private static List<String> handlers(Document page) {
        return page.getAllElements().stream()
                .filter(e -> e.attributes().asList().stream()
                        .map(Attribute::getKey)
                        .anyMatch(key -> HANDLER.matcher(key).matches()))
                .map(TemplatesTest::head)
                .toList();
    }

    private static List<String> foreignTemplates(String name, String source) {
        var module = name.substring(0, name.indexOf('/') < 0 ? name.length() : name.indexOf('/'));
        return OTHER_TEMPLATE
                .matcher(source)
                .results()
                .map(m -> m.group(1))
                .filter(other -> !other.equals(module) && !SHARED.contains(other))
                .distinct()
                .toList();
    }

    private static List<String> texts(List<Element> found) {
        return found.stream().map(TemplatesTest::head).toList();
    }

    private static String head(Element element) {
        var html = element.outerHtml();
        return html.substring(0, Math.min(html.length(), 160));
    }
}
