package dev.sevenstar.identity.web;

import dev.sevenstar.shared.settings.Site;
import dev.sevenstar.shared.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;

/**
 * Remembers the page that was asked for before signing in: only whole pages asked for by GET, in a
 * cookie, so that no session is made for it.
 */
@Component
class WayBack extends CookieRequestCache {

    WayBack(Site site) {
        setCookieCustomizer(cookie -> {
            cookie.setAttribute("SameSite", "Lax");
            if (site.isEncrypted()) cookie.setSecure(true);
        });
        setRequestMatcher(r -> HttpMethod.GET.matches(r.getMethod())
                && r.getHeader("HX-Request") == null
                && !r.getRequestURI().equals("/signals"));
    }

    /** Where {@link #take} would lead; empty: home. */
    String peek(String named, HttpServletRequest request, HttpServletResponse response) {
        if (!named.isBlank()) return LocalPath.of(named);
        var saved = getRequest(request, response);
        return saved == null ? "" : LocalPath.of(saved.getRedirectUrl().replaceFirst("^https?://[^/]+", ""));
    }

    /** The page that the link to the sign-in page named, else the one asked for, else home. */
    String take(String named, String home, HttpServletRequest request, HttpServletResponse response) {
        var back = peek(named, request, response);
        removeRequest(request, response);
        return back.isEmpty() ? home : back;
    }
}
