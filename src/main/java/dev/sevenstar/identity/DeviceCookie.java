package dev.sevenstar.identity;

import dev.sevenstar.shared.settings.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * What a browser is known by: a random token for each person who signs in with it, made here and never
 * taken from elsewhere, so that nobody can put theirs into another's browser and use it later.
 */
@Component
class DeviceCookie {

    private static final String NAME = "device";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int MOST_PEOPLE = 5;
    /** Request attribute: the tokens of the answer, for those who ask later in the same request. */
    private static final String ADDED = DeviceCookie.class.getName();

    private final Site site;

    DeviceCookie(Site site) {
        this.site = site;
    }

    List<String> tokens(HttpServletRequest request) {
        if (request.getAttribute(ADDED) instanceof String added) return split(added);
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? List.of() : split(cookie.getValue());
    }

    void add(String token, HttpServletRequest request, HttpServletResponse response) {
        var all = String.join(
                ".",
                Stream.concat(Stream.of(token), tokens(request).stream())
                        .limit(MOST_PEOPLE)
                        .toList());
        request.setAttribute(ADDED, all);
        var cookie = ResponseCookie.from(NAME, all)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(site.isEncrypted() || request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static List<String> split(String value) {
        return Stream.of(value.split("\\."))
                .filter(t -> t.matches("[\\w-]{32}"))
                .limit(MOST_PEOPLE)
                .toList();
    }
}
