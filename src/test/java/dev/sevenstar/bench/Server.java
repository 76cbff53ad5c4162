package dev.sevenstar.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The database under a market: H2 in the market's own process, or a PostgreSQL that forces every commit to the disk. */
final class Server implements AutoCloseable {

    private final Path folder;
    private final @Nullable EmbeddedPostgres postgres;

    private Server(Path folder, @Nullable EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    static Server h2(Path folder) {
        return new Server(folder, null);
    }

    static Server postgres(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        return new Server(
                folder,
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgres"))
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("shared_buffers", "256MB")
                        .start());
    }

    boolean isEmbedded() {
        return postgres == null;
    }

    String name() {
        return postgres == null ? "H2" : "PostgreSQL 18";
    }

    Map<String, String> environment() {
        return postgres == null
                ? Map.of("SPRING_PROFILES_ACTIVE", "demo,bench")
                : Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "demo,postgres,bench",
                        "DATABASE_URL",
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "DATABASE_USER",
                        "postgres",
                        "DATABASE_PASSWORD",
                        "postgres");
    }

    /** Directly; the H2 file must not be open in a market. */
    Connection connect() throws SQLException {
        return postgres == null
                ? DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("demo").toAbsolutePath()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                        "",
                        "")
                : DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    /** CPU of the server's own processes; H2 runs within the market's. */
    double cpu() {
        if (postgres == null) return 0;
        try {
            return Os.cpu(Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                    .get(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) postgres.close();
    }
}
