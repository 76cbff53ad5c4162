package dev.sevenstar.identity.web;

import dev.sevenstar.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Says no. A missing token is often something else: the token of a form that was too large could not
 * be read, the token of a lost session is gone with it.
 */
@Component
class Refusal implements AccessDeniedHandler {

    private final MultipartProperties multipart;

    Refusal(MultipartProperties multipart) {
        this.multipart = multipart;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && isTooLarge(request)) response.sendError(413);
        else if (!(why instanceof CsrfException) || isSignedIn()) response.sendError(403);
        else if (request.getHeader("HX-Request") == null) response.sendRedirect("/sign-in?again");
        else {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(403);
        }
    }

    private boolean isTooLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > multipart.getMaxRequestSize().toBytes();
    }

    /** Asked of the session itself: the request learns of its person only further in. */
    private static boolean isSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn;
    }
}
