package dev.sevenstar.backup;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a database is, as PostgreSQL's client programs want it said.
 *
 * @param hosts with commas between them: a primary and its standbys
 * @param ports as many as hosts
 */
record PostgresPlace(String hosts, String ports, String database) {

    private static final Pattern URL = Pattern.compile("jdbc:postgresql:(?://([^/?]*)/)?([^?]*).*");
    private static final Pattern SERVER = Pattern.compile("(\\[[^]]*]|[^:]*)(?::(\\d+))?");
    private static final String USUAL_HOST = "localhost", USUAL_PORT = "5432";

    static PostgresPlace of(String url) {
        var parts = URL.matcher(url);
        if (!parts.matches()) throw new BackupFailed("This is no address of a PostgreSQL database.");
        var servers = parts.group(1) == null ? "" : parts.group(1);
        return new PostgresPlace(
                each(servers, 1, USUAL_HOST).replaceAll("[\\[\\]]", ""), each(servers, 2, USUAL_PORT), parts.group(2));
    }

    boolean isSeveral() {
        return hosts.contains(",");
    }

    private static String each(String servers, int group, String usual) {
        return Stream.of(servers.split(",", -1))
                .map(SERVER::matcher)
                .map(server -> server.matches() && server.group(group) != null ? server.group(group) : "")
                .map(said -> said.isEmpty() ? usual : said)
                .collect(Collectors.joining(","));
    }
}
