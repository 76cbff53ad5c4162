package dev.sevenstar.identity.web;

import dev.sevenstar.shared.settings.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * The token in every form that changes something. Who is signed in has it in the session; who only looks at the
 * sign-in page has it in a cookie, so that visitors, and whoever knocks a million times, leave no row behind.
 */
@Component
class FormTokens implements CsrfTokenRepository {

    private static final String COOKIE = "form-token";

    private final HttpSessionCsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository inCookie = new CookieCsrfTokenRepository();

    FormTokens(Site site) {
        inCookie.setHeaderName("X-CSRF-TOKEN");
        // No neighbour under the same domain can set a cookie of this name.
        inCookie.setCookieName(site.isEncrypted() ? "__Host-" + COOKIE : COOKIE);
        inCookie.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/").secure(site.isEncrypted()));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return inCookie.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) inSession.saveToken(token, request, response);
        else inCookie.saveToken(token, request, response);
    }

    /** A session that began with a form sent by a visitor goes on with that form's token. */
    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var known = inSession.loadToken(request);
        return known == null ? inCookie.loadToken(request) : known;
    }
}
