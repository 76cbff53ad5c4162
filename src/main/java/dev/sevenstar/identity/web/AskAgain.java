package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Confirmation;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Leads those whose proof has grown old over the confirmation page to where they were going. */
@Component
class AskAgain {

    private final Confirmation confirmation;

    AskAgain(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    /** False if they were led away. What they sent is kept and can be sent again afterwards. */
    boolean isDone(HandlerMethod method, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isNeeded(method) || confirmation.isFresh(request)) return true;
        var page = "/account/confirmation?to=" + URLEncoder.encode(wayOn(request), StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") == null) response.sendRedirect(page);
        else response.setHeader("HX-Redirect", page);
        return false;
    }

    static boolean isNeeded(HandlerMethod method) {
        return method.hasMethodAnnotation(Fresh.class) || method.getBeanType().isAnnotationPresent(Fresh.class);
    }

    private static String wayOn(HttpServletRequest request) {
        var path = LocalPath.of(request.getRequestURI());
        if (request.getMethod().equals("GET"))
            return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        var post = InterruptedPost.of(request);
        if (post.isEmpty()) return path;
        request.getSession().setAttribute(InterruptedPost.KEPT, post.get());
        return "/account/interrupted";
    }
}
