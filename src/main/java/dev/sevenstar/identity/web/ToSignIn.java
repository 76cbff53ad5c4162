package dev.sevenstar.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads to the sign-in page; a page drawn by htmx is asked to load itself anew, and ends there too. */
class ToSignIn implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getHeader("HX-Request") == null) response.sendRedirect("/sign-in");
        else {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(403);
        }
    }
}
