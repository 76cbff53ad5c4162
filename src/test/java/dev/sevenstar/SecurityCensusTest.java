package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Routes;
import dev.sevenstar.support.Routes.Route;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import jakarta.servlet.http.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What every answer of the house must carry, and what nobody may get out of it. */
@HouseTest
class SecurityCensusTest {

    private static final String PASSWORD = "seven bolts in a box";
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy", "default-src",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Permissions-Policy", "geolocation=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    MockMvc mvc;

    @Autowired
    Routes routes;

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    Person owner;
    Person admin;

    @BeforeEach
    void people() {
        owner = world.boltFactory().owner();
        people.change(owner.id(), p -> p.usePassword(passwords.encode(PASSWORD)));
        admin = world.staff(StaffRole.ADMIN);
    }

    @Test
    void every_answer_carries_the_headers() throws Exception {
        for (var route : asked())
            for (var person : visitors(route)) {
                var answer = ask(route, person);
                HEADERS.forEach((name, value) -> assertThat(answer.getHeader(name))
                        .as("%s: %s", route, name)
                        .contains(value));
            }
    }

    @Test
    void no_policy_lets_in_what_a_page_has_not_got_itself() throws Exception {
        for (var route : asked())
            assertThat(ask(route, visitors(route).get(0)).getHeader("Content-Security-Policy"))
                    .as(route.toString())
                    .doesNotContain("unsafe")
                    .doesNotContain("http:")
                    .doesNotContain("*")
                    .containsAnyOf("frame-ancestors 'none'", "sandbox");
    }

    @Test
    void nobody_keeps_the_pages_of_people() throws Exception {
        for (var route : asked())
            if (route.serves().value() != Audience.EVERYONE)
                assertThat(ask(route, insider(route)).getHeader("Cache-Control"))
                        .as(route.toString())
                        .contains("no-store");
    }

    @Test
    void only_an_encrypted_answer_asks_for_encryption_ever_after() throws Exception {
        assertThat(answer(get("/")).getHeader("Strict-Transport-Security")).isNull();
        assertThat(answer(get("/").secure(true)).getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void every_cookie_is_out_of_reach_of_scripts_and_other_sites() throws Exception {
        var cookies = new ArrayList<Cookie>();
        for (var route : asked())
            for (var person : visitors(route))
                cookies.addAll(List.of(ask(route, person).getCookies()));
        cookies.addAll(List.of(answer(get("/language/en")).getCookies()));
        cookies.addAll(List.of(answer(get("/theme/dark")).getCookies()));
        assertThat(cookies).extracting(Cookie::getName).contains("sevenstar", "language", "theme", "REDIRECT_URI");
        for (var cookie : cookies) {
            assertThat(cookie.isHttpOnly()).as(cookie.getName()).isTrue();
            assertThat(cookie.getAttribute("SameSite")).as(cookie.getName()).isEqualTo("Lax");
            assertThat(cookie.getPath()).as(cookie.getName()).isEqualTo("/");
        }
    }

    @Test
    void a_session_begins_anew_with_signing_in_and_ends_with_signing_out() throws Exception {
        var before = planted(sessions);
        var walk = new Walk(mvc).bringing(new Cookie("sevenstar", before)).signIn(owner.email(), PASSWORD);
        var inside = walk.cookie("sevenstar");
        assertThat(inside).isNotEqualTo(before);
        assertThat(status("/workbench", before)).isEqualTo(302);
        assertThat(status("/workbench", inside)).isEqualTo(200);
        walk.press("/sign-out");
        assertThat(status("/workbench", inside)).isEqualTo(302);
    }

    /** A session that somebody else opened and put into this browser. */
    private static <S extends Session> String planted(FindByIndexNameSessionRepository<S> sessions) {
        var session = sessions.createSession();
        session.setAttribute("planted", "yes");
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_session_that_somebody_made_up_is_not_taken() throws Exception {
        var walk =
                new Walk(mvc).bringing(new Cookie("sevenstar", "bWFkZS11cA==")).signIn(owner.email(), PASSWORD);
        assertThat(walk.cookie("sevenstar")).isNotEmpty().isNotEqualTo("bWFkZS11cA==");
    }

    @Test
    void the_token_of_one_session_is_no_good_in_another() throws Exception {
        var mine = new Walk(mvc).signIn(owner.email(), PASSWORD);
        var token = Jsoup.parse(answer(get("/sign-in")).getContentAsString())
                .select("[name=_csrf]")
                .attr("value");
        assertThat(token).isNotEmpty();
        var answer = answer(
                post("/sign-out").param("_csrf", token).cookie(new Cookie("sevenstar", mine.cookie("sevenstar"))));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(status("/workbench", mine.cookie("sevenstar"))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "/x\r\nLocation: https://evil.example"
            })
    void no_way_back_leads_out_of_the_house(String to) throws Exception {
        assertThat(answer(get("/language/en").param("to", to)).getRedirectedUrl())
                .isEqualTo("/");
        assertThat(answer(get("/theme/dark").param("to", to)).getRedirectedUrl())
                .isEqualTo("/");
        var walk = new Walk(mvc)
                .open("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8))
                .submit("name", owner.email(), "password", PASSWORD);
        assertThat(walk.path()).isIn("/", "/workbench");
    }

    @Test
    void too_many_questions_are_answered_with_a_page_that_says_when_to_come_back() throws Exception {
        var walk = new Walk(mvc).from("203.0.113.77");
        for (var n = 0; n < 400 && walk.status() != 429; n++) walk.open("/search?q=bolt" + n);
        assertThat(walk.status()).isEqualTo(429);
        var answer = answer(get("/search").param("q", "bolt").with(r -> {
            r.setRemoteAddr("203.0.113.77");
            return r;
        }));
        assertThat(Integer.parseInt(answer.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(new Walk(mvc).from("203.0.113.78").open("/search?q=bolt").status())
                .isEqualTo(200);
    }

    private List<Route> asked() {
        return routes.all()
                .filter(r -> !r.changes() && !r.hasVariable() && !r.isStream())
                .toList();
    }

    /** Nobody, and somebody who may pass. */
    private List<@Nullable Person> visitors(Route route) {
        var both = new ArrayList<@Nullable Person>();
        both.add(null);
        both.add(insider(route));
        return both;
    }

    private Person insider(Route route) {
        return route.serves().value() == Audience.STAFF ? admin : owner;
    }

    private MockHttpServletResponse ask(Route route, @Nullable Person person) throws Exception {
        return answer(person == null ? route.ask() : route.ask().with(authentication(World.as(person))));
    }

    private int status(String path, String session) throws Exception {
        return answer(get(path).cookie(new Cookie("sevenstar", session))).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
