package dev.sevenstar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Statements;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class StaticFilesTest {

    @Autowired
    MockMvc mvc;

    @Test
    void the_style_sheet_is_one_answer_under_the_builds_version_for_a_year() throws Exception {
        var page = mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
        var address = Jsoup.parse(page).select("link[rel=stylesheet]").attr("href");
        assertThat(address).matches("/v\\w+/css/app.css");

        var css = mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(css).doesNotContain("@import").contains("@layer tokens", "--orange-500");
    }

    @Test
    void files_are_compressed_for_whoever_takes_them_so() throws Exception {
        for (var path : List.of("/css/app.css", "/img/icons.svg", "/js/app.js", "/webjars/htmx.org/dist/htmx.min.js")) {
            var plain = mvc.perform(get(path)).andReturn().getResponse();
            var packed = mvc.perform(get(path).header("Accept-Encoding", "br, gzip"))
                    .andReturn()
                    .getResponse();
            assertThat(plain.getHeader("Content-Encoding")).as(path).isNull();
            assertThat(packed.getHeader("Content-Encoding")).as(path).isEqualTo("gzip");
            assertThat(packed.getHeader("Vary")).as(path).contains("Accept-Encoding");
            assertThat(packed.getContentType()).as(path).isEqualTo(plain.getContentType());
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray()))) {
                assertThat(unpacked.readAllBytes()).as(path).isEqualTo(plain.getContentAsByteArray());
            }
            assertThat(packed.getContentAsByteArray().length).isLessThan(plain.getContentAsByteArray().length / 2);
        }
    }

    @Test
    void a_file_costs_no_statement_and_sets_no_cookie() throws Exception {
        Statements.forget();
        var answer = mvc.perform(get("/img/icons.svg"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(Statements.seen()).isEmpty();
        assertThat(answer.getHeader("Set-Cookie")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../application.properties",
                "/css/../../application.properties",
                "/css/%2e%2e/application.properties",
                "/webjars/../../application.properties",
                "/application.properties"
            })
    void nothing_outside_the_folder_is_served(String path) throws Exception {
        var answer = mvc.perform(get(URI.create(path))).andReturn().getResponse();
        assertThat(answer.getStatus()).isIn(400, 404);
    }
}
