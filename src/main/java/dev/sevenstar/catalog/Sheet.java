package dev.sevenstar.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A piece of a data file: named texts, lists and further sheets. Every scalar is the text as written. */
record Sheet(Map<String, Object> content) {

    static Sheet parse(String yaml) {
        return of(new Yaml(
                        new SafeConstructor(new LoaderOptions()),
                        new Representer(new DumperOptions()),
                        new DumperOptions(),
                        new LoaderOptions(),
                        new Texts())
                .load(yaml));
    }

    @SuppressWarnings("unchecked")
    private static Sheet of(Object node) {
        return new Sheet((Map<String, Object>) node);
    }

    boolean has(String key) {
        return content.get(key) != null;
    }

    String text(String key) {
        var found = content.get(key);
        if (found == null) throw new IllegalArgumentException("no \"" + key + "\" in " + content);
        return found.toString();
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    @Nullable
    String optional(String key) {
        return has(key) ? text(key) : null;
    }

    long number(String key) {
        return Long.parseLong(text(key));
    }

    List<String> texts(String key) {
        return list(key).stream().map(Object::toString).toList();
    }

    List<Sheet> sheets(String key) {
        return list(key).stream().map(Sheet::of).toList();
    }

    Sheet sheet(String key) {
        var found = content.get(key);
        return found == null ? new Sheet(Map.of()) : of(found);
    }

    private List<?> list(String key) {
        return content.get(key) instanceof List<?> found ? found : List.of();
    }

    /** Nothing is guessed: {@code 16:9}, {@code 4.8} and {@code No} stay what they are. */
    private static final class Texts extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }
}
