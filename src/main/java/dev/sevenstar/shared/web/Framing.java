package dev.sevenstar.shared.web;

import dev.sevenstar.shared.settings.Site;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its layout by its path, the bare one to htmx, and the frame around it. */
@Component
class Framing implements HandlerInterceptor {

    private final List<NavEntry> entries;
    private final Drawn drawn;
    private final String base;

    Framing(List<NavEntry> entries, Drawn drawn, Site site) {
        this.entries = entries;
        this.drawn = drawn;
        this.base = site.base();
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !page.hasView() || isRedirect(page)) return;
        var path = originalPath(request);
        page.getModelMap().addAttribute("layout", layout(path, request));
        page.getModelMap().addAttribute("frame", frame(path, request, handler));
        page.getModelMap().addAttribute("drawn", drawn);
    }

    private static boolean isRedirect(ModelAndView page) {
        var name = page.getViewName();
        return name != null && (name.startsWith("redirect:") || name.startsWith("forward:"));
    }

    private static String layout(String path, HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null) return "layouts/bare";
        if (path.startsWith("/workbench")) return "layouts/workbench";
        if (path.startsWith("/admin")) return "layouts/admin";
        if (path.startsWith("/my") || path.startsWith("/account")) return "layouts/account";
        if (path.matches("/(sign-in|sign-up|password|invitations|set-up|error|simulated|partners).*"))
            return "layouts/plain";
        return "layouts/market";
    }

    private Frame frame(String path, HttpServletRequest request, Object handler) {
        var visitor = (Visitor) Objects.requireNonNullElse(request.getAttribute(Visitor.ATTRIBUTE), Visitor.ANONYMOUS);
        var area = path.startsWith("/admin") ? NavEntry.Area.ADMIN : NavEntry.Area.WORKBENCH;
        var query = request.getQueryString();
        var kept = handler instanceof HandlerMethod method && method.hasMethodAnnotation(Kept.class);
        return new Frame(
                visitor,
                entries,
                area,
                Words.supported(LocaleContextHolder.getLocale()),
                Theme.of(request),
                query == null ? path : path + "?" + query,
                base,
                kept && visitor == Visitor.ANONYMOUS);
    }

    private static String originalPath(HttpServletRequest request) {
        var failed = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        return failed == null ? request.getRequestURI() : failed;
    }

    /** The look a person has chosen, in a cookie. */
    static final class Theme {

        private static final List<String> KNOWN = List.of("light", "dark", "auto");

        static String of(HttpServletRequest request) {
            var cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
            return Arrays.stream(cookies)
                    .filter(c -> c.getName().equals("theme") && KNOWN.contains(c.getValue()))
                    .map(Cookie::getValue)
                    .findFirst()
                    .orElse("auto");
        }
    }
}
