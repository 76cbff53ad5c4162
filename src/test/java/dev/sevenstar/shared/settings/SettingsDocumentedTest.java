package dev.sevenstar.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The table of settings in docs/operate.md is complete, and names nothing that is not there. */
class SettingsDocumentedTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern NAMED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");

    @Test
    void every_setting_is_in_the_table() throws Exception {
        var settings = declared();
        settings.addAll(named());
        assertThat(settings).hasSizeGreaterThan(12);
        assertThat(documented()).containsAll(settings);
    }

    @Test
    void the_table_invents_nothing() throws Exception {
        var settings = declared();
        settings.addAll(named());
        assertThat(documented().stream().filter(v -> v.startsWith("SEVENSTAR_")))
                .allMatch(settings::contains);
    }

    private static Set<String> documented() throws IOException {
        return Files.readAllLines(Path.of("docs/operate.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", 3)[1])
                .flatMap(cell ->
                        Pattern.compile("`([A-Z][A-Z0-9_]*)`").matcher(cell).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** By the records that hold them. */
    private static Set<String> declared() throws Exception {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var environment = new StandardEnvironment();
        new PropertiesPropertySourceLoader()
                .load("house", new FileSystemResource(RESOURCES.resolve("application.properties")))
                .forEach(environment.getPropertySources()::addLast);
        var variables = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents("dev.sevenstar")) {
            var type = Class.forName(found.getBeanClassName());
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            Arrays.stream(type.getRecordComponents())
                    .map(component -> prefix + "."
                            + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase())
                    .map(property -> Variables.of(environment, property))
                    .forEach(variables::add);
        }
        return variables;
    }

    /** By the files that read them. */
    private static Set<String> named() throws IOException {
        var variables = new TreeSet<String>();
        try (var files = Files.list(RESOURCES)) {
            for (var file : files.filter(f -> f.getFileName().toString().matches("application.*\\.properties"))
                    .toList()) NAMED.matcher(Files.readString(file)).results().forEach(m -> variables.add(m.group(1)));
        }
        return variables;
    }
}
