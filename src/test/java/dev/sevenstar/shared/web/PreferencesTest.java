package dev.sevenstar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class PreferencesTest {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/search?q=M8%2B%26%E8%9E%BA%E6%A0%93&sort=newest"})
    void whoever_changes_the_language_reads_the_same_page_in_it(String page) throws Exception {
        var walk = new Walk(mvc).open(page);
        var words = walk.page().select("input[name=q]").val();
        walk.open(walk.page().select("a[href^=/language/en]").attr("href"));
        assertThat(walk.page().select("html").attr("lang")).isEqualTo("en");
        assertThat(walk.path()).startsWith(page.replaceFirst("\\?.*", ""));
        assertThat(walk.page().select("input[name=q]").val()).isEqualTo(words);
    }

    @Test
    void whoever_changes_the_theme_stays_on_the_page() throws Exception {
        var walk = new Walk(mvc).open("/categories");
        walk.open(walk.page().select("a[href^=/theme/dark]").attr("href"));
        assertThat(walk.path()).isEqualTo("/categories");
        assertThat(walk.page().select("html").attr("data-theme")).isEqualTo("dark");
    }
}
