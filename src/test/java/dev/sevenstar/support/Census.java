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

    /** Read of each kind of page: an order that is paid leads elsewhere than one that was received. */
    private static final int READ = 30;

    private static final int MOST_PAGES = 2_000;

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

    /** One example by pattern, found from where the person begins. */
    public Map<String, String> pages(List<String> begin, Reader reader) {
        var seen = new LinkedHashMap<String, Set<String>>();
        var waiting = new ArrayDeque<>(begin);
        var read = 0;
        while (!waiting.isEmpty() && read < MOST_PAGES) {
            var path = waiting.poll();
            var examples = seen.computeIfAbsent(patternOf(path), p -> new LinkedHashSet<>());
            if (examples.size() >= READ || !examples.add(path)) continue;
            read++;
            waiting.addAll(reader.linksOf(path));
        }
        seen.remove("");
        var found = new LinkedHashMap<String, String>();
        seen.forEach(
                (pattern, examples) -> found.put(pattern, examples.iterator().next()));
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
