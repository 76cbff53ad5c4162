package dev.sevenstar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.settings.Site;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.LocaleResolver;

class CookieFlagsTest {

    @Test
    void an_encrypted_address_makes_cookies_that_travel_encrypted_only() {
        assertThat(theme(new Site("https://market.example"))).contains("; Secure");
        assertThat(theme(new Site("http://localhost:8080"))).doesNotContain("Secure");
        assertThat(language(new Site("https://market.example"))).contains("; Secure");
        assertThat(language(new Site("http://localhost:8080"))).doesNotContain("Secure");
    }

    private static String theme(Site site) {
        var answer = new MockHttpServletResponse();
        new PreferencesController(languages(site), site).theme("dark", "/", answer);
        return cookie(answer);
    }

    private static String language(Site site) {
        var answer = new MockHttpServletResponse();
        languages(site).setLocale(new MockHttpServletRequest(), answer, Locale.ENGLISH);
        return cookie(answer);
    }

    private static LocaleResolver languages(Site site) {
        return new Words().localeResolver(site);
    }

    private static String cookie(MockHttpServletResponse answer) {
        var cookie = answer.getHeader("Set-Cookie");
        assertThat(cookie).isNotNull();
        return String.valueOf(cookie);
    }
}
