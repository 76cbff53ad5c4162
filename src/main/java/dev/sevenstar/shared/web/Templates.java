package dev.sevenstar.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * An engine for each language, so that what depends on the language alone is {@link Folding folded} into its pages.
 * Boot's own engine stays for what is no page: whoever injects one gets that.
 */
@Configuration(proxyBeanMethods = false)
class Templates {

    private static final String ICONS = "/img/icons.svg";

    private final ApplicationContext context;
    private final ThymeleafProperties settings;
    private final MessageSource words;
    private final ObjectProvider<ResourceUrlProvider> files;
    private final Map<String, SpringTemplateEngine> engines;

    Templates(
            ApplicationContext context,
            ThymeleafProperties settings,
            List<IDialect> dialects,
            MessageSource words,
            ObjectProvider<ResourceUrlProvider> files) {
        this.context = context;
        this.settings = settings;
        this.words = words;
        this.files = files;
        this.engines = Words.LANGUAGES.stream()
                .collect(Collectors.toMap(Locale::getLanguage, language -> engine(language, dialects)));
    }

    /** Under the name that keeps Boot from making its own. */
    @Bean
    ViewResolver thymeleafViewResolver() {
        return new ViewsByLanguage(engines.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, engine -> views(engine.getValue()))));
    }

    @Bean
    Drawn drawn() {
        return new Drawn(engines, () -> link(ICONS), settings.isCache());
    }

    private ViewResolver views(SpringTemplateEngine engine) {
        var resolver = new ThymeleafViewResolver();
        resolver.setTemplateEngine(engine);
        resolver.setCharacterEncoding(settings.getEncoding().name());
        resolver.setContentType("text/html;charset=" + settings.getEncoding().name());
        resolver.setProducePartialOutputWhileProcessing(settings.getServlet().isProducePartialOutputWhileProcessing());
        resolver.setApplicationContext(context);
        return resolver;
    }

    private SpringTemplateEngine engine(Locale language, List<IDialect> dialects) {
        var engine = new SpringTemplateEngine();
        engine.setEnableSpringELCompiler(settings.isEnableSpringElCompiler());
        engine.setRenderHiddenMarkersBeforeCheckboxes(settings.isRenderHiddenMarkersBeforeCheckboxes());
        engine.setTemplateEngineMessageSource(words);
        engine.setTemplateResolver(templates(language));
        dialects.forEach(engine::addDialect);
        return engine;
    }

    private FoldedTemplates templates(Locale language) {
        Function<String, @Nullable String> word = key -> words.getMessage(key, null, null, language);
        var resolver = new FoldedTemplates(new Folding(word, this::link, ICONS));
        resolver.setApplicationContext(context);
        resolver.setPrefix(settings.getPrefix());
        resolver.setSuffix(settings.getSuffix());
        resolver.setTemplateMode(settings.getMode());
        resolver.setCharacterEncoding(settings.getEncoding().name());
        resolver.setCacheable(settings.isCache());
        return resolver;
    }

    private String link(String path) {
        var file = files.getObject().getForLookupPath(path);
        return file == null ? path : file;
    }
}
