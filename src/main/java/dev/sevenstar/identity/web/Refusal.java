package dev.sevenstar.identity.web;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.TooMany;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
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
    private final Throttle throttle;

    Refusal(MultipartProperties multipart, Throttle throttle) {
        this.multipart = multipart;
        this.throttle = throttle;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && isTooLarge(request)) response.sendError(413);
        else if (!(why instanceof CsrfException) || isSignedIn()) response.sendError(403);
        else if (request.getHeader("HX-Request") == null) response.sendRedirect(keep(request));
        else {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(403);
        }
    }

    /** What was typed waits in the new session. */
    private String keep(HttpServletRequest request) {
        var post = InterruptedPost.of(request);
        if (post.isEmpty() || !hasRoom(request)) return "/sign-in?again";
        request.getSession().setAttribute(InterruptedPost.KEPT, post.get());
        return "/sign-in?again&to=/account/interrupted";
    }

    /** Strangers must not fill the house with what they never come back for. */
    private boolean hasRoom(HttpServletRequest request) {
        try {
            throttle.take("interrupted|" + request.getRemoteAddr(), 20, Duration.ofHours(1));
            return true;
        } catch (TooMany full) {
            return false;
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
