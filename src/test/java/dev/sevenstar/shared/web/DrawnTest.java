package dev.sevenstar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class DrawnTest {

    private static final String ROW =
            "<table><tr th:fragment=\"row\"><td th:text=\"${row.count}\"></td><td th:text=\"${#locale.language}\"></td></tr></table>";

    /** Tells how often it was looked at, which is how often it was drawn. */
    static final class Line {

        private final String text;
        private final AtomicInteger looks = new AtomicInteger();

        Line(String text) {
            this.text = text;
        }

        public String getCount() {
            return text + " " + looks.incrementAndGet();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line line && line.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    private final Drawn drawn = drawn(true);

    @BeforeEach
    void in_chinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void as_before() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void what_is_equal_is_drawn_once() {
        assertThat(drawn.each(ROW, "row", List.of(new Line("bolt"), new Line("nut"), new Line("bolt"))))
                .isEqualTo(row("bolt 1", "zh") + row("nut 1", "zh") + row("bolt 1", "zh"));
    }

    @Test
    void each_language_is_drawn_for_itself() {
        drawn.one(ROW, "row", new Line("bolt"));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(drawn.one(ROW, "row", new Line("bolt"))).isEqualTo(row("bolt 1", "en"));
    }

    @Test
    void what_is_said_is_escaped() {
        assertThat(drawn.one(ROW, "row", new Line("<b>"))).isEqualTo(row("&lt;b&gt; 1", "zh"));
    }

    @Test
    void a_group_is_drawn_anew_only_where_the_choice_is_another() {
        var drawn = drawn(true);
        var groups = List.of(
                new OptionGroup("Hebei", List.of(new Option("1", "Tangshan"), new Option("2", "Handan"))),
                new OptionGroup("Hunan", List.of(new Option("3", "Changsha"))));
        var none = Jsoup.parse("<select>" + drawn.groups(groups, null) + "</select>");
        assertThat(none.select("optgroup").eachAttr("label")).containsExactly("Hebei", "Hunan");
        assertThat(none.select("[selected]")).isEmpty();
        var one = Jsoup.parse("<select>" + drawn.groups(groups, 2) + "</select>");
        assertThat(one.select("[selected]").eachText()).containsExactly("Handan");
        assertThat(Jsoup.parse(drawn.options(groups.get(0).options(), "1"))
                        .select("[selected]")
                        .eachAttr("value"))
                .containsExactly("1");
    }

    @Test
    void nothing_is_seen_but_the_value() {
        assertThatThrownBy(() -> drawn.one("<p th:fragment=\"row\" th:text=\"${frame.personName}\"></p>", "row", "x"))
                .isInstanceOf(TemplateProcessingException.class);
    }

    @Test
    void while_templates_change_everything_is_drawn_anew() {
        var fresh = drawn(false);
        var line = new Line("bolt");
        fresh.one(ROW, "row", line);
        assertThat(fresh.one(ROW, "row", line)).isEqualTo(row("bolt 2", "zh"));
    }

    private static String row(String text, String language) {
        return "<tr><td>" + text + "</td><td>" + language + "</td></tr>";
    }

    private static Drawn drawn(boolean keep) {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setResolvablePatterns(Set.of("components/*"));
        files.setOrder(1);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(Set.of(files, new StringTemplateResolver()));
        return new Drawn(Map.of("zh", engine, "en", engine), () -> "/img/icons.svg", keep);
    }
}
