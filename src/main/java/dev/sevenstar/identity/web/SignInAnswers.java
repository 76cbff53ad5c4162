package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Entrance;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.TooManyTries;
import dev.sevenstar.shared.web.LocalPath;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;

/** After the door: back to the page one came from or asked for, else to where this person works. */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** Request attribute: how long the door stays shut, in minutes. */
    static final String SHUT = "signInShut";

    private final Entrance entrance;
    private final CookieRequestCache asked = new CookieRequestCache();

    SignInAnswers(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var person = (SignedIn) Objects.requireNonNull(authentication.getPrincipal());
        var home = entrance.welcome(person, request, response);
        response.sendRedirect(wayBack(request, response, home));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof TooManyTries shut)
            request.setAttribute(SHUT, Math.max(1, (shut.retryAfter().toSeconds() + 59) / 60));
        request.getRequestDispatcher("/sign-in/failed").forward(request, response);
    }

    private String wayBack(HttpServletRequest request, HttpServletResponse response, String home) {
        var saved = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        var named = request.getParameter("to");
        if (named != null && !named.isBlank()) return LocalPath.of(named);
        return saved == null ? home : LocalPath.of(saved.getRedirectUrl().replaceFirst("^https?://[^/]+", ""));
    }
}
