package dev.sevenstar.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.settings.Site;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FormTokensTest {

    private final FormTokens tokens = new FormTokens(new Site("http://localhost:8080"));
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void who_only_looks_at_a_form_leaves_no_session_behind() {
        var token = tokens.generateToken(request);
        tokens.saveToken(token, request, response);
        assertThat(request.getSession(false)).isNull();
        var cookie = response.getCookie("form-token");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        var sent = new MockHttpServletRequest();
        sent.setCookies(cookie);
        assertThat(tokens.loadToken(sent).getToken()).isEqualTo(token.getToken());
    }

    @Test
    void a_session_has_its_own_whatever_cookie_comes_with_it() {
        tokens.saveToken(tokens.generateToken(request), request, response);
        request.setCookies(response.getCookies());
        request.getSession();
        var own = tokens.generateToken(request);
        tokens.saveToken(own, request, response);
        assertThat(tokens.loadToken(request).getToken()).isEqualTo(own.getToken());
    }

    @Test
    void behind_tls_no_neighbour_can_set_the_cookie() {
        var encrypted = new FormTokens(new Site("https://market.example"));
        encrypted.saveToken(encrypted.generateToken(request), request, response);
        var cookie = response.getCookie("__Host-form-token");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }
}
