package dev.sevenstar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.thymeleaf.spring6.view.ThymeleafView;

/** Draws a page with the engine of its language. */
record ViewsByLanguage(Map<String, ViewResolver> resolvers) implements ViewResolver {

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) throws Exception {
        var resolver = Objects.requireNonNull(resolvers.get(Words.supported(locale)));
        var view = resolver.resolveViewName(name, locale);
        return view instanceof ThymeleafView page ? new Page(page) : view;
    }

    private record Page(View drawing) implements View {

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            drawing.render(model, new NearAttributes(request), response);
        }

        @Override
        public @Nullable String getContentType() {
            return drawing.getContentType();
        }
    }
}
