package dev.sevenstar.shared.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** The rules for where the market lives. */
final class Databases {

    private static final String URL = "spring.datasource.url";
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:file:([^;]+)");
    private static final Pattern SECRETS = Pattern.compile("[?;&].*");

    private Databases() {}

    static void check(Environment environment) {
        var url = environment.getProperty(URL, "").strip();
        // Without an address Spring would open a database in memory, and the market would be gone at the stop.
        if (url.isEmpty()) throw new RefusedSetting(URL, url, "It must name the database.");
        if (Arrays.asList(environment.getActiveProfiles()).contains("postgres")) checkPostgres(environment, url);
        h2Folder(url).ifPresent(folder -> RefusedSetting.folder(URL, folder));
    }

    private static void checkPostgres(Environment environment, String url) {
        if (!url.startsWith("jdbc:postgresql:"))
            throw new RefusedSetting(
                    URL, shown(url), "With the postgres profile it must begin with jdbc:postgresql://.");
        if (environment.getProperty("spring.datasource.username", "").isBlank() && !url.contains("user="))
            throw new RefusedSetting(
                    "spring.datasource.username", "", "With the postgres profile it must name a user of the database.");
    }

    private static Optional<Path> h2Folder(String url) {
        var file = H2_FILE.matcher(url);
        if (!file.lookingAt()) return Optional.empty();
        return Optional.ofNullable(Path.of(file.group(1)).toAbsolutePath().getParent());
    }

    /** Without parameters: they may hold a password. */
    static String shown(String url) {
        return SECRETS.matcher(url).replaceFirst("");
    }
}
