package dev.sevenstar.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.LocaleResolver;

class PublicAddressTest {

    @Test
    void an_encrypted_address_makes_cookies_that_travel_encrypted_only() {
        assertThat(theme(new PublicAddress("https://market.example"))).contains("; Secure");
        assertThat(theme(new PublicAddress("http://localhost:8080"))).doesNotContain("Secure");
        assertThat(language(new PublicAddress("https://market.example"))).contains("; Secure");
        assertThat(language(new PublicAddress("http://localhost:8080"))).doesNotContain("Secure");
    }

    private static String theme(PublicAddress address) {
        var answer = new MockHttpServletResponse();
        new PreferencesController(languages(address), address).theme("dark", "/", answer);
        return cookie(answer);
    }

    private static String language(PublicAddress address) {
        var answer = new MockHttpServletResponse();
        languages(address).setLocale(new MockHttpServletRequest(), answer, java.util.Locale.ENGLISH);
        return cookie(answer);
    }

    private static LocaleResolver languages(PublicAddress address) {
        return new Words().localeResolver(address);
    }

    private static String cookie(MockHttpServletResponse answer) {
        var cookie = answer.getHeader("Set-Cookie");
        assertThat(cookie).isNotNull();
        return String.valueOf(cookie);
    }
}
