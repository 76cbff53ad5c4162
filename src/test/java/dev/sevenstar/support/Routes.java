package dev.sevenstar.support;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Serves;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the house. */
@Component
public class Routes {

    private final RequestMappingHandlerMapping mapping;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** A route as the census sees it: how it is asked for and whom it says it serves. */
    public record Route(HttpMethod method, String pattern, Serves serves, HandlerMethod handler) {

        /** The address with every variable filled by a well-formed number that nobody has. */
        public String address() {
            return pattern.replaceAll("\\{\\*?[^/}]+}", Ids.text(Ids.next())).replace("/**", "/x");
        }

        public boolean changes() {
            return !method.equals(HttpMethod.GET);
        }

        public boolean hasVariable() {
            return pattern.contains("{");
        }

        public boolean isStream() {
            return pattern.equals("/signals");
        }

        public MockHttpServletRequestBuilder ask() {
            return MockMvcRequestBuilders.request(method, address());
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** Those that declare nobody are not among them: {@link #handlers} knows them. */
    public Stream<Route> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(e -> isOwn(e.getValue()) && serves(e.getValue()) != null)
                .flatMap(e -> e.getKey().getPatternValues().stream()
                        .flatMap(pattern -> e.getKey().getMethodsCondition().getMethods().stream()
                                .map(m -> new Route(
                                        HttpMethod.valueOf(m.name()), pattern, serves(e.getValue()), e.getValue()))))
                .sorted(Comparator.comparing(Route::toString));
    }

    public Stream<HandlerMethod> handlers() {
        return mapping.getHandlerMethods().values().stream().filter(Routes::isOwn);
    }

    public static @Nullable Serves serves(HandlerMethod handler) {
        var own = handler.getMethodAnnotation(Serves.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Serves.class);
    }

    private static boolean isOwn(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("dev.sevenstar");
    }
}
