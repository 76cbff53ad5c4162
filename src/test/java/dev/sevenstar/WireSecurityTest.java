package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a stranger may write on the wire, byte by byte, past any browser. */
@HouseTest
class WireSecurityTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/workbench", "/nothing", "/sitemap.xml", "/robots.txt", "/sign-in", "/categories"})
    void no_header_chooses_the_name_of_the_house(String path) throws Exception {
        var answer = new Wire(port)
                .send(
                        "GET " + path + " HTTP/1.1",
                        "Host: evil.example",
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Proto: https",
                        "Forwarded: host=evil.example;proto=https",
                        "Accept: text/html");
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.text()).doesNotContain("evil.example");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..%2f..%2fapplication.properties",
                "/css/..%5c..%5capplication.properties",
                "/css/%252e%252e/application.properties",
                "/css/..;/..;/application.properties",
                "/media/..%2f..%2f..%2fetc%2fpasswd/750.jpg",
                "/%00",
                "/workbench;/listings",
                "//workbench/listings",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/actuator/health",
                "/h2-console"
            })
    void no_address_leads_past_the_door(String path) throws Exception {
        var answer = new Wire(port).send("GET " + path + " HTTP/1.1", "Host: localhost", "Accept: text/html");
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text())
                .doesNotContain("root:")
                .doesNotContain("spring.")
                .doesNotContain("Exception");
    }

    @Test
    void requests_that_two_servers_would_read_differently_are_refused() throws Exception {
        var hidden = "GET /workbench HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var both = new Wire(port)
                .raw("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n" + hidden);
        assertThat(both.count()).isEqualTo(1);
        var twice = new Wire(port)
                .raw("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: "
                        + hidden.length() + "\r\nConnection: close\r\n\r\n" + hidden);
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.count()).isEqualTo(1);
        assertThat(new Wire(port)
                        .send("TRACE / HTTP/1.1", "Host: localhost", "X-Secret: abc")
                        .text())
                .startsWith("HTTP/1.1 405")
                .doesNotContain("X-Secret");
        assertThat(new Wire(port)
                        .send("GET / HTTP/1.1", "Host: localhost", "X: " + "a".repeat(20_000))
                        .status())
                .isEqualTo(400);
    }
}
