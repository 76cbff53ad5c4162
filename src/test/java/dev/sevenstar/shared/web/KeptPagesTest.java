package dev.sevenstar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.support.MovableClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

class KeptPagesTest {

    private static final Duration KEPT_FOR = Duration.ofSeconds(5);
    private static final Instant TURN = Instant.parse("2026-09-20T02:00:00Z");

    /** Says how often it was asked, and for what. */
    @Controller
    static class Counting {

        private int asked;

        @GetMapping("/kept")
        @Kept(params = {"q", "sort"})
        String kept(Model model, @RequestParam(required = false) @Nullable String q) {
            model.addAttribute("said", ++asked + " " + q);
            return "said";
        }
    }

    private final AtomicLong nanos = new AtomicLong();
    private final MovableClock clock = new MovableClock(ZoneOffset.UTC);
    private MockMvc mvc;

    @BeforeEach
    void open() {
        View said = (model, request, response) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(String.valueOf(model == null ? null : model.get("said")));
        };
        ViewResolver views = (name, locale) -> said;
        var kept = new KeptPages(
                views, KEPT_FOR, nanos::get, List.of(after -> Optional.of(TURN).filter(after::isBefore)), clock);
        mvc = MockMvcBuilders.standaloneSetup(new Counting())
                .setViewResolvers(views)
                .addInterceptors(kept)
                .build();
    }

    @Test
    void a_page_is_kept_for_five_seconds_and_then_made_anew() throws Exception {
        assertThat(text(get("/kept"))).isEqualTo("1 null");
        pass(KEPT_FOR.minusNanos(1));
        assertThat(text(get("/kept"))).isEqualTo("1 null");
        pass(Duration.ofNanos(1));
        assertThat(text(get("/kept"))).isEqualTo("2 null");
    }

    @Test
    void a_page_of_before_a_turn_is_not_shown_after_it() throws Exception {
        clock.set(TURN.minusSeconds(30));
        assertThat(text(get("/kept"))).isEqualTo("1 null");
        assertThat(text(get("/kept"))).isEqualTo("1 null");
        clock.set(TURN);
        assertThat(text(get("/kept"))).isEqualTo("2 null");
        assertThat(text(get("/kept"))).isEqualTo("2 null");
    }

    @Test
    void an_unchanged_page_is_not_sent_again() throws Exception {
        var etag = answer(get("/kept")).getHeader("ETag");
        var again = answer(get("/kept").header("If-None-Match", etag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsString()).isEmpty();
        pass(KEPT_FOR);
        assertThat(answer(get("/kept").header("If-None-Match", etag)).getStatus())
                .isEqualTo(200);
    }

    @Test
    void each_question_and_language_has_its_own_page_and_unknown_parameters_have_none() throws Exception {
        assertThat(text(get("/kept").param("q", "bolt"))).isEqualTo("1 bolt");
        assertThat(text(get("/kept").param("q", "nut"))).isEqualTo("2 nut");
        assertThat(text(get("/kept").param("q", "bolt").locale(Locale.CHINA))).isEqualTo("3 bolt");
        assertThat(text(get("/kept").param("q", "bolt").param("sort", "newest")))
                .isEqualTo("4 bolt");
        assertThat(text(get("/kept").param("q", "bolt").param("utm", "mail"))).isEqualTo("1 bolt");
    }

    @Test
    void no_question_takes_the_place_of_another() throws Exception {
        text(get("/kept").param("q", "bolt]|sort=[newest"));
        assertThat(text(get("/kept").param("q", "bolt").param("sort", "newest")))
                .isEqualTo("2 bolt");
        assertThat(text(get("/kept").param("q", "bolt", "newest"))).isEqualTo("3 bolt,newest");
    }

    @Test
    void whoever_is_known_gets_a_page_of_their_own_that_is_not_kept() throws Exception {
        assertThat(text(get("/kept").principal(() -> "chen"))).isEqualTo("1 null");
        assertThat(text(get("/kept"))).isEqualTo("2 null");
        assertThat(text(get("/kept").principal(() -> "chen"))).isEqualTo("3 null");
        assertThat(text(get("/kept").with(request -> {
                    request.setRequestedSessionId("some");
                    return request;
                })))
                .isEqualTo("4 null");
    }

    @Test
    void a_wordspage_is_kept_compressed_for_whoever_reads_that() throws Exception {
        var words = "bolt".repeat(1000);
        var packed = answer(get("/kept").param("q", words).header("Accept-Encoding", "br, gzip"));
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeader("Vary")).contains("Accept-Encoding");
        assertThat(packed.getContentLength())
                .isEqualTo(packed.getContentAsByteArray().length)
                .isLessThan(200);
        var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo("1 " + words);
        var plain = answer(get("/kept").param("q", words).header("Accept-Encoding", "gzip;q=0"));
        assertThat(plain.getHeader("Content-Encoding")).isNull();
        assertThat(plain.getHeader("Vary")).contains("Accept-Encoding");
        assertThat(plain.getContentAsString()).isEqualTo("1 " + words);
        assertThat(answer(get("/kept").header("Accept-Encoding", "gzip")).getHeader("Content-Encoding"))
                .isNull();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getContentAsString();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
