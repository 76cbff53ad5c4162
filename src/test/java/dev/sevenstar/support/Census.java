package dev.sevenstar.support;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Finds, by following links, an example of every page of the house. */
@Component
public class Census {

    private static final int EXAMPLES = 1;
    private static final int MOST_PAGES = 400;

    private final List<PathPattern> patterns;

    Census(RequestMappingHandlerMapping mapping) {
        this.patterns = mapping.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("dev.sevenstar"))
                .filter(e -> e.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(e -> e.getKey().getPathPatternsCondition().getPatterns().stream())
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .toList();
    }

    /** Reads a page and tells the links on it, as local paths. */
    public interface Reader {
        List<String> linksOf(String path);
    }

    /** Examples by pattern, found from where the person begins. */
    public Map<String, Set<String>> pages(List<String> begin, Reader reader) {
        var found = new LinkedHashMap<String, Set<String>>();
        var waiting = new ArrayDeque<>(begin);
        var read = 0;
        while (!waiting.isEmpty() && read < MOST_PAGES) {
            var path = waiting.poll();
            var examples = found.computeIfAbsent(patternOf(path), p -> new LinkedHashSet<>());
            if (examples.size() >= EXAMPLES || !examples.add(path)) continue;
            read++;
            waiting.addAll(reader.linksOf(path));
        }
        found.remove("");
        return found;
    }

    public Set<String> patterns() {
        var all = new TreeSet<String>();
        patterns.forEach(p -> all.add(p.getPatternString()));
        return all;
    }

    private String patternOf(String path) {
        var container = PathContainer.parsePath(path.replaceFirst("[?#].*", ""));
        return patterns.stream()
                .filter(p -> p.matches(container))
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse("");
    }
}
