package dev.sevenstar.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The files of the project, for tests that read them. */
public final class Sources {

    public static final Path TEMPLATES = Path.of("src/main/resources/templates");
    public static final Path MESSAGES = Path.of("src/main/resources/messages");

    private Sources() {}

    /** Every file under the folder with the ending, by its path relative to the folder. */
    public static Map<String, String> read(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            var found = new TreeMap<String, String>();
            for (var file : files.filter(f -> f.toString().endsWith(ending)).toList())
                found.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Properties properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
