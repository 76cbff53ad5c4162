package dev.sevenstar.shared.settings;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** By which variable of the environment an operator sets a property. */
final class Variables {

    private static final Pattern NAMED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");

    private Variables() {}

    /** The one application.properties reads it from, else the name by Spring's rule for every property. */
    static String of(Environment environment, String property) {
        return raw(environment, property)
                .map(NAMED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseGet(() -> property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
    }

    private static Stream<String> raw(Environment environment, String property) {
        return environment instanceof ConfigurableEnvironment configurable
                ? configurable.getPropertySources().stream()
                        .map(source -> source.getProperty(property))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                : Stream.empty();
    }
}
