package dev.sevenstar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.support.HouseTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;

@HouseTest
class DatabaseAwayTest {

    private static final RuntimeException AWAY =
            new CannotGetJdbcConnectionException("no", new SQLTransientConnectionException("timed out"));

    @Autowired
    DatabaseAway filter;

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/workbench");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void it_says_so_and_when_to_come_back_wherever_it_was_noticed() throws Exception {
        filter.doFilter(request, response, failing(new ServletException(new IllegalStateException(AWAY))));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        var page = Jsoup.parse(response.getContentAsString());
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select("h1").text()).isEqualTo("暂时连不上，马上就好");
        assertThat(page.select("a[href=\"\"]").text()).isEqualTo("再试一次");
        assertThat(page.select("link[rel=stylesheet]").attr("href")).startsWith("/");
    }

    @Test
    void it_says_so_in_the_language_of_the_visitor_and_keeps_the_headers() throws Exception {
        request.setCookies(new Cookie("language", "en"));
        response.setHeader("X-Frame-Options", "DENY");
        filter.doFilter(request, response, failing(AWAY));
        assertThat(Jsoup.parse(response.getContentAsString()).select("h1").text())
                .isEqualTo("Back in a moment");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void whoever_sent_a_form_goes_back_to_what_they_typed() throws Exception {
        request.setMethod("POST");
        filter.doFilter(request, response, failing(AWAY));
        var page = Jsoup.parse(response.getContentAsString());
        assertThat(page.select("a[href=\"\"]")).isEmpty();
        assertThat(page.select("button[data-behavior=go-back]").text()).isEqualTo("返回上一页");
        assertThat(page.text()).contains("已填的内容还在");
    }

    @Test
    void it_says_so_when_a_connection_breaks_in_the_middle() throws Exception {
        var broken = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        broken.initApplicationException(new UncategorizedSQLException("x", "x", new SQLException("gone", "57P01")));
        filter.doFilter(request, response, failing(broken));
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void every_other_fault_stays_one() {
        assertThatThrownBy(() -> filter.doFilter(request, response, failing(new IllegalStateException("wrong"))))
                .hasMessage("wrong");
    }

    private static FilterChain failing(Exception why) {
        return (request, response) -> {
            if (why instanceof ServletException known) throw known;
            throw (RuntimeException) why;
        };
    }
}
