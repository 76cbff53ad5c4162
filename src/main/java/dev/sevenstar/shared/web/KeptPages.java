package dev.sevenstar.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.sevenstar.shared.Times;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
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

    private static final String ADDRESS = KeptPages.class.getName();
    private static final String UNTIL = ADDRESS + ".until";
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    /** Tomcat compresses what is longer. */
    private static final int SHORT = 1024;

    private static final int LEVEL = 6;

    private static final class Page {

        private final byte[] bytes;
        private final String etag;
        private final String type;
        private final Instant until;
        private volatile byte @Nullable [] compressed;

        Page(byte[] bytes, String etag, String type, Instant until) {
            this.bytes = bytes;
            this.etag = etag;
            this.type = type;
            this.until = until;
        }

        /** Made when the first asks for it; if two ask at once, twice. */
        byte[] compressed() throws IOException {
            var known = compressed;
            if (known == null) {
                known = Gzip.compress(bytes, LEVEL);
                compressed = known;
            }
            return known;
        }

        int weight() {
            return bytes.length + bytes.length / 4;
        }
    }

    /** All a page depends on, besides what is on the shelves. */
    private record Address(String path, String language, String theme, List<List<String>> params) {

        int length() {
            return path.length()
                    + params.stream()
                            .flatMap(List::stream)
                            .mapToInt(String::length)
                            .sum();
        }
    }

    private final Cache<Address, Page> pages;
    private final ViewResolver views;
    private final List<PageTurns> turns;
    private final Clock clock;

    @Autowired
    KeptPages(
            @Lazy @Qualifier("thymeleafViewResolver") ViewResolver views,
            PageSettings settings,
            @Lazy List<PageTurns> turns,
            Clock clock) {
        this(views, settings.keptFor(), Ticker.systemTicker(), turns, clock);
    }

    KeptPages(ViewResolver views, Duration keptFor, Ticker ticker, List<PageTurns> turns, Clock clock) {
        this.views = views;
        this.turns = turns;
        this.clock = clock;
        this.pages = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(keptFor)
                .maximumWeight(MOST_BYTES)
                .weigher((Address address, Page page) -> page.weight() + 2 * address.length())
                .build();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var kept = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Kept.class) : null;
        if (kept == null || !isVisitor(request)) return true;
        var address = address(request, kept);
        var page = pages.getIfPresent(address);
        var now = Times.now(clock);
        if (page == null || !now.isBefore(page.until)) {
            request.setAttribute(ADDRESS, address);
            request.setAttribute(UNTIL, until(now));
            return true;
        }
        write(page, request, response);
        return false;
    }

    /** A page is of the moment at which it was begun, however long it takes to draw it. */
    private Instant until(Instant now) {
        return turns.stream()
                .flatMap(each -> each.next(now).stream())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView found)
            throws Exception {
        var address = (Address) request.getAttribute(ADDRESS);
        if (address == null || found == null || found.getViewName() == null || response.getStatus() != 200) return;
        if (Objects.requireNonNull(found.getViewName()).startsWith("redirect:")) return;
        var view = views.resolveViewName(found.getViewName(), LocaleContextHolder.getLocale());
        if (view != null) found.setView(new Keeping(view, address));
    }

    /** Whoever is known, by a session or in any other way, sees a page with their own name on it. */
    private static boolean isVisitor(HttpServletRequest request) {
        return request.getHeader("HX-Request") == null
                && request.getRequestedSessionId() == null
                && request.getUserPrincipal() == null
                && request.getMethod().matches("GET|HEAD");
    }

    private static Address address(HttpServletRequest request, Kept kept) {
        var params = Arrays.stream(kept.params())
                .map(name -> Optional.ofNullable(request.getParameterValues(name))
                        .map(List::of)
                        .orElse(List.of()))
                .toList();
        return new Address(
                request.getRequestURI(),
                LocaleContextHolder.getLocale().getLanguage(),
                Framing.Theme.of(request),
                params);
    }

    private static void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(page.etag)) return;
        response.setContentType(page.type);
        var bytes = page.bytes;
        if (bytes.length > SHORT) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (Gzip.isAcceptedBy(request)) {
                bytes = page.compressed();
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Renders once into memory, keeps the bytes and answers from them. */
    private final class Keeping implements View {

        private final View view;
        private final Address address;

        Keeping(View view, Address address) {
            this.view = view;
            this.address = address;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var caught = new ContentCachingResponseWrapper(response);
            view.render(model, request, caught);
            var bytes = caught.getContentAsByteArray();
            var type = Objects.requireNonNullElse(caught.getContentType(), "text/html;charset=UTF-8");
            var until = (Instant) Objects.requireNonNull(request.getAttribute(UNTIL));
            var page = new Page(bytes, etag(bytes), type, until);
            pages.put(address, page);
            write(page, request, response);
        }
    }

    /** Weak, as one page has two encodings. */
    private static String etag(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return "W/\"" + Long.toHexString(crc.getValue()) + Integer.toHexString(bytes.length) + "\"";
    }
}
