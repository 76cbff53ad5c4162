package dev.sevenstar.shared.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.People;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the session costs over HTTP, with the filters of a real server. */
@HouseTest
class SignedInRequestTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void an_ordinary_page_reads_the_session_once_and_writes_nothing() throws Exception {
        signIn();
        get("/sign-in");
        Statements.forget();
        get("/sign-in");
        var session = Statements.seen().stream()
                .filter(s -> s.toLowerCase().contains("spring_session"))
                .toList();
        assertThat(session).hasSize(1).allMatch(s -> s.strip().toLowerCase().startsWith("select"));
    }

    @Test
    void a_file_leaves_the_session_alone() throws Exception {
        signIn();
        Statements.forget();
        get("/img/icons.svg");
        assertThat(Statements.seen()).isEmpty();
    }

    private void signIn() throws Exception {
        var person = world.buyer();
        people.change(person.id(), p -> p.usePassword(passwords.encode("a long enough one")));
        var token =
                Jsoup.parse(get("/sign-in").body()).select("input[name=_csrf]").attr("value");
        var form = "_csrf=" + token + "&name=" + person.email() + "&password=a+long+enough+one";
        var answer = client.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
