package dev.sevenstar.shared.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers the session for the length of one request, because Spring Session reads it again after
 * the page has been sent; and keeps files and pictures out of the session altogether.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionMemo extends OncePerRequestFilter {

    private static final String LEAVE_OUT = SessionRepositoryFilter.class.getName() + ".FILTERED";

    private final ThreadLocal<@Nullable Map<String, CalmSession>> memo = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFile(request.getRequestURI())) request.setAttribute(LEAVE_OUT, true);
        memo.set(new HashMap<>());
        try {
            chain.doFilter(request, response);
        } finally {
            memo.remove();
        }
    }

    /** Error pages are drawn in a second pass of the same request. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static boolean isFile(String path) {
        return path.startsWith("/media/")
                || path.startsWith("/webjars/")
                || path.matches("/(v[^/]+/)?(css|js|img|video)/.*")
                || path.equals("/favicon.ico")
                || path.equals("/robots.txt");
    }

    @Nullable
    CalmSession get(String id) {
        var map = memo.get();
        return map == null ? null : map.get(id);
    }

    void put(String id, CalmSession session) {
        var map = memo.get();
        if (map != null) map.put(id, session);
    }

    void clear() {
        var map = memo.get();
        if (map != null) map.clear();
    }
}
