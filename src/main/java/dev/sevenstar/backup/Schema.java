package dev.sevenstar.backup;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How far the migrations of this application go. */
final class Schema {

    static final Comparator<String> ORDER = Comparator.comparing(MigrationVersion::fromVersion);

    private static final Pattern VERSION = Pattern.compile("V([0-9_]+?)__.*\\.sql");

    private Schema() {}

    static String newest() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/**/*.sql"))
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1).replace('_', '.'))
                .max(ORDER)
                .orElseThrow();
    }
}
