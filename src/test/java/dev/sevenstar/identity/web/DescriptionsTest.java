package dev.sevenstar.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.support.HouseTest;
import java.util.Arrays;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What search engines show below the name of a page. */
@HouseTest
class DescriptionsTest {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/categories",
                "/search?q=bolt",
                "/sign-in",
                "/sign-up",
                "/sign-up/buyer",
                "/sign-up/merchant",
                "/password/reset",
                "/terms?version=1",
                "/privacy?version=1"
            })
    void a_public_page_describes_itself_in_both_languages(String path) throws Exception {
        var chinese = description(path, "zh-CN");
        var english = description(path, "en");
        assertThat(chinese).hasSizeBetween(15, 150);
        assertThat(english).hasSizeBetween(40, 170).isNotEqualTo(chinese);
    }

    private String description(String path, String language) throws Exception {
        var page = Jsoup.parse(mvc.perform(get(path).header("Accept-Language", language))
                .andReturn()
                .getResponse()
                .getContentAsString());
        var described = page.select("meta[name=description]").eachAttr("content");
        assertThat(described).as(path).hasSize(1);
        var name = Arrays.asList(page.title().split(" [·|-] ")).get(0);
        assertThat(described.get(0)).doesNotStartWith(name);
        return described.get(0);
    }
}
