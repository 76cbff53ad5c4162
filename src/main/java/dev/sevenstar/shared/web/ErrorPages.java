package dev.sevenstar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** One page for each answer that is not a success. */
@Component
class ErrorPages implements ErrorViewResolver {

    private static final Set<Integer> DRAWN = Set.of(403, 404, 409, 413, 422, 429);

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, @Nullable Object> attributes) {
        var name = DRAWN.contains(status.value())
                ? String.valueOf(status.value())
                : status.is4xxClientError() ? "404" : "5xx";
        var page = new ModelAndView("error/" + name, status);
        page.addObject("status", status.value());
        page.addObject("refused", request.getAttribute(Refusals.REFUSED));
        page.addObject("retryMinutes", request.getAttribute("retryMinutes"));
        page.addObject("from", cameFrom(request));
        page.addObject("requestId", request.getAttribute(RequestLog.ID));
        return page;
    }

    /** The page of this house that sent the request, so that a form can be opened again. */
    private static @Nullable String cameFrom(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        if (referer == null || "GET".equals(request.getMethod())) return null;
        try {
            var from = URI.create(referer);
            var here = URI.create(request.getRequestURL().toString());
            if (from.getRawPath() == null || !here.getAuthority().equals(from.getAuthority())) return null;
            return LocalPath.of(
                    from.getRawQuery() == null ? from.getRawPath() : from.getRawPath() + "?" + from.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
