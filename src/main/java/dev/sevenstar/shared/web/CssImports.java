package dev.sevenstar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Joins a style sheet with what it imports into one answer, each import in its layer:
 * {@code @import url("tokens.css") layer(tokens);} A folder ending in {@code *.css} joins all of it.
 */
class CssImports extends ReworkedFiles {

    private static final Pattern IMPORT =
            Pattern.compile("@import\\s+url\\(\"([^\"]+)\"\\)(?:\\s+layer\\(([\\w.-]+)\\))?\\s*;");
    private static final String WEBJARS = "/webjars/";

    @Override
    boolean concerns(@Nullable HttpServletRequest request, String path) {
        return path.endsWith(".css");
    }

    @Override
    Resource rework(Resource found) throws IOException {
        var text = found.getContentAsString(StandardCharsets.UTF_8);
        if (!text.contains("@import")) return found;
        return new TransformedResource(found, join(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String join(String text) throws IOException {
        var joined = new StringBuilder();
        var at = 0;
        var matcher = IMPORT.matcher(text);
        while (matcher.find()) {
            joined.append(text, at, matcher.start()).append(imported(matcher.toMatchResult()));
            at = matcher.end();
        }
        return joined.append(text.substring(at)).toString();
    }

    private static String imported(MatchResult match) throws IOException {
        var body = new StringBuilder();
        for (var file : files(match.group(1)))
            body.append(file.getContentAsString(StandardCharsets.UTF_8)).append('\n');
        var plain = body.toString()
                .replaceAll("/\\*#\\s*sourceMappingURL=[^*]*\\*/", "")
                .replace("@charset \"UTF-8\";", "");
        return match.group(2) == null ? plain : "@layer " + match.group(2) + " {\n" + plain + "}\n";
    }

    private static Resource[] files(String url) throws IOException {
        if (url.startsWith(WEBJARS))
            return new PathMatchingResourcePatternResolver()
                    .getResources(
                            "classpath*:META-INF/resources/webjars/" + withVersion(url.substring(WEBJARS.length())));
        return url.contains("*")
                ? new PathMatchingResourcePatternResolver().getResources("classpath*:static/css/" + url)
                : new Resource[] {new ClassPathResource("static/css/" + url)};
    }

    /** {@code bootstrap/css/x.css} lies in {@code bootstrap/<version>/css/x.css}. */
    private static String withVersion(String path) {
        var slash = path.indexOf('/');
        return path.substring(0, slash) + "/*" + path.substring(slash);
    }
}
