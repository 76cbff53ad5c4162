package dev.sevenstar.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Answers visitors from rendered bytes; controllers marked {@link Kept} know nothing of it. */
@Component
class KeptPages implements HandlerInterceptor {

    static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final String KEY = KeptPages.class.getName();
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private record Page(byte[] bytes, String etag, String type) {}

    private final Cache<String, Page> pages = Caffeine.newBuilder()
            .expireAfterWrite(AT_MOST)
            .maximumWeight(MOST_BYTES)
            .weigher((String key, Page page) -> page.bytes.length + 2 * key.length())
            .build();
    private final ViewResolver views;

    KeptPages(
            @org.springframework.context.annotation.Lazy
                    @org.springframework.beans.factory.annotation.Qualifier("thymeleafViewResolver")
                    ViewResolver views) {
        this.views = views;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var kept = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Kept.class) : null;
        if (kept == null || !isVisitor(request)) return true;
        var key = key(request, kept);
        var page = pages.getIfPresent(key);
        if (page == null) {
            request.setAttribute(KEY, key);
            return true;
        }
        write(page, request, response);
        return false;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView found)
            throws Exception {
        var key = (String) request.getAttribute(KEY);
        if (key == null || found == null || found.getViewName() == null || response.getStatus() != 200) return;
        if (Objects.requireNonNull(found.getViewName()).startsWith("redirect:")) return;
        var view = views.resolveViewName(found.getViewName(), LocaleContextHolder.getLocale());
        if (view != null) found.setView(new Keeping(view, key));
    }

    private static boolean isVisitor(HttpServletRequest request) {
        return request.getHeader("HX-Request") == null
                && request.getRequestedSessionId() == null
                && request.getMethod().matches("GET|HEAD");
    }

    private static String key(HttpServletRequest request, Kept kept) {
        var key = new StringBuilder(request.getRequestURI())
                .append('|')
                .append(LocaleContextHolder.getLocale().getLanguage())
                .append('|')
                .append(Framing.Theme.of(request));
        for (var name : kept.params()) {
            var values = request.getParameterValues(name);
            if (values != null) key.append('|').append(name).append('=').append(Arrays.toString(values));
        }
        return key.toString();
    }

    private static void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(page.etag)) return;
        response.setContentType(page.type);
        response.setContentLength(page.bytes.length);
        response.getOutputStream().write(page.bytes);
    }

    /** Renders once into memory, keeps the bytes and answers from them. */
    private final class Keeping implements View {

        private final View view;
        private final String key;

        Keeping(View view, String key) {
            this.view = view;
            this.key = key;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var caught = new ContentCachingResponseWrapper(response);
            view.render(model, request, caught);
            var bytes = caught.getContentAsByteArray();
            var type = Objects.requireNonNullElse(caught.getContentType(), "text/html;charset=UTF-8");
            var page = new Page(bytes, etag(bytes), type);
            pages.put(key, page);
            write(page, request, response);
        }
    }

    /** Weak, or Tomcat would not compress the page. */
    private static String etag(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return "W/\"" + Long.toHexString(crc.getValue()) + Integer.toHexString(bytes.length) + "\"";
    }
}
