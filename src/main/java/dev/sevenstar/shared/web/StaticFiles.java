package dev.sevenstar.shared.web;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Files of the build under the build's version, {@code /v…/js/app.js}, compressed once and cached for a year: the
 * prefix is a folder, so relative imports between modules keep working.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final Duration FOREVER = Duration.ofDays(365);

    private final String version;
    private final Framing framing;
    private final KeptPages kept;

    StaticFiles(ObjectProvider<BuildProperties> build, Framing framing, KeptPages kept) {
        var properties = build.getIfAvailable();
        var built = properties == null ? null : properties.getTime();
        this.version = "v" + Long.toString((built == null ? Instant.now() : built).getEpochSecond(), 36);
        this.framing = framing;
        this.kept = kept;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var forever = CacheControl.maxAge(FOREVER).cachePublic().immutable();
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(forever)
                .resourceChain(true)
                .addResolver(new Compressed());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(forever)
                .resourceChain(true)
                .addResolver(new OnlyFiles(version))
                .addResolver(new Compressed())
                .addResolver(new CssImports())
                .addResolver(new VersionResourceResolver()
                        .addFixedVersionStrategy(version, "/css/**", "/js/**", "/img/**", "/video/**"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(kept).order(100);
        registry.addInterceptor(framing).order(200);
    }
}
