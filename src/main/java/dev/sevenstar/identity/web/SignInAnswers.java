package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;

/** After the door: back to the page that was asked for, else to where this person works. */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final Seats seats;
    private final CookieRequestCache asked = new CookieRequestCache();

    SignInAnswers(Seats seats) {
        this.seats = seats;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var saved = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        var to = saved == null ? home(authentication) : path(saved.getRedirectUrl());
        response.sendRedirect(to);
    }

    /** Where a person works: the shop, the platform's desk, or the market. */
    String home(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof SignedIn person)) return "/";
        if (!seats.of(person).isEmpty()) return "/workbench";
        return seats.staffRole(person.personId()).isPresent() ? "/admin" : "/";
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        response.setStatus(422);
        request.setAttribute("signInFailed", true);
        request.getRequestDispatcher("/sign-in/failed").forward(request, response);
    }

    private static String path(String url) {
        return dev.sevenstar.shared.web.LocalPath.of(url.replaceFirst("^https?://[^/]+", ""));
    }
}
