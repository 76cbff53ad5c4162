package dev.sevenstar.shared.web;

import dev.sevenstar.shared.settings.Site;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Both languages: one file of messages per module, Chinese first, English complete. */
@Configuration(proxyBeanMethods = false)
public class Words {

    public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** The language in which somebody with this locale reads the market: its two letters. */
    static String supported(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh";
    }

    @Bean
    MessageSource messageSource() throws IOException {
        // Merges the files once; the usual source asks one file after the other for every word of a page.
        var source = new ReloadableResourceBundleMessageSource();
        source.setBasenames(basenames());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private static String[] basenames() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        return Arrays.stream(files)
                .map(f -> Objects.requireNonNull(f.getFilename()))
                .filter(name -> !name.endsWith("_en.properties"))
                .map(name -> "classpath:messages/" + name.replace(".properties", ""))
                .sorted()
                .toArray(String[]::new);
    }

    @Bean
    LocaleResolver localeResolver(Site site) {
        var resolver = new CookieLocaleResolver("language");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieSecure(site.isEncrypted());
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setDefaultLocaleFunction(request -> request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en")
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE);
        return resolver;
    }
}
