package dev.sevenstar.shared.web;

import dev.sevenstar.shared.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Numbers every request, says the number in the answer and in every log line, and writes one line
 * of access log. The query string may hold personal words and is left out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLog extends OncePerRequestFilter {

    static final String ID = "requestId";
    private static final Logger ACCESS = LoggerFactory.getLogger("access");

    private final WarmUp warmUp;

    RequestLog(WarmUp warmUp) {
        this.warmUp = warmUp;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = Ids.text(Ids.next());
        var began = System.nanoTime();
        request.setAttribute(ID, id);
        response.setHeader("X-Request-Id", id);
        MDC.put(ID, id);
        try {
            chain.doFilter(request, response);
        } finally {
            var millis = (System.nanoTime() - began) / 1_000_000;
            if (!warmUp.isOwn(request.getHeader("User-Agent")))
                ACCESS.info(
                        "{} {} {} {} ms {}",
                        request.getMethod(),
                        told(request.getRequestURI()),
                        response.getStatus(),
                        millis,
                        request.getRemoteAddr());
            MDC.remove(ID);
        }
    }

    /** Links that open something end in a secret, which no log may hold. */
    private static String told(String path) {
        return path.replaceFirst("^(/password/reset/|/invitations/|/set-up/|/calendar/).+", "$1…");
    }
}
