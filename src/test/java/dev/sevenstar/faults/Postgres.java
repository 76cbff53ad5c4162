package dev.sevenstar.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of its own, from the binaries the tests bring along, that can be copied, killed and promoted. */
final class Postgres implements AutoCloseable {

    static final String USER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path binaries;
    private final Path data;
    private final int port;
    private @Nullable Process process;

    private Postgres(Path binaries, Path data, int port) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
    }

    /** A primary that keeps enough of its log for a standby to follow. */
    static Postgres primary(Path folder, int port) throws IOException, SQLException {
        var postgres = new Postgres(binaries(folder), folder.resolve("primary"), port);
        postgres.run("initdb", "-A", "trust", "-U", USER, "-E", "UTF8", "--locale=C", "-D", postgres.data.toString());
        postgres.start("-c", "wal_keep_size=512MB", "-c", "synchronous_commit=remote_apply");
        return postgres;
    }

    /** Starting the embedded one unpacks them. */
    private static Path binaries(Path folder) throws IOException {
        var unpacked = Files.createDirectories(folder.resolve("postgres"));
        EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(unpacked.toFile())
                .start()
                .close();
        try (var found = Files.find(unpacked, 4, (path, file) -> path.endsWith("bin/postgres"))) {
            return found.findFirst().orElseThrow().getParent();
        }
    }

    /** A standby that streams; afterwards the primary answers only what the standby shows already. */
    Postgres standby(Path folder, int port) throws IOException, SQLException {
        var standby = new Postgres(binaries, folder.resolve("standby"), port);
        try (var database = connect("postgres");
                var statement = database.createStatement()) {
            statement.execute("select pg_backup_start('standby', true)");
            copy(standby.data);
            try (var label = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                label.next();
                Files.writeString(standby.data.resolve("backup_label"), label.getString(1));
            }
            Files.createFile(standby.data.resolve("standby.signal"));
            standby.start("-c", "primary_conninfo=host=127.0.0.1 port=" + this.port + " user=" + USER);
            statement.execute("alter system set synchronous_standby_names = '*'");
            statement.execute("select pg_reload_conf()");
            await(() -> number(database, "select count(*) from pg_stat_replication where sync_state = 'sync'") == 1);
        }
        return standby;
    }

    /** Without the log, which the standby gets by itself. */
    private void copy(Path to) throws IOException {
        try (var files = Files.walk(data)) {
            for (var file : files.toList()) {
                var below = data.relativize(file);
                if (below.startsWith("pg_wal") && below.getNameCount() > 1
                        || below.toString().startsWith("postmaster.")) continue;
                if (Files.isDirectory(file)) Files.createDirectories(to.resolve(below));
                else if (Files.exists(file)) Files.copy(file, to.resolve(below));
            }
        }
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(data));
    }

    private void start(String... settings) throws IOException, SQLException {
        var command = command("postgres", "-D", data.toString(), "-p", String.valueOf(port), "-k", "");
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "max_connections=100"));
        command.addAll(List.of(settings));
        process = Children.start(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile()));
        await(() -> {
            try (var database = connect("postgres")) {
                return database.isValid(1);
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    void create(String database) throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
    }

    /** As if the machine were switched off: no process of it gets another turn. */
    void kill() {
        var running = process;
        if (running == null) return;
        var children = running.descendants().toList();
        running.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        running.onExit().join();
        process = null;
    }

    void promote() throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("select pg_promote(true)");
        }
    }

    String server() {
        return "127.0.0.1:" + port;
    }

    String url(String database) {
        return "jdbc:postgresql://" + server() + "/" + database;
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, "");
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String... program) throws IOException {
        var process =
                new ProcessBuilder(command(program)).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) throw new IOException(program[0] + ": " + said);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it doesn't look so. */
    private List<String> command(String... program) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) command.addAll(List.of("unshare", "-U"));
        command.add(binaries.resolve(program[0]).toString());
        command.addAll(List.of(program).subList(1, program.length));
        return command;
    }

    private interface Sight {
        boolean isSo() throws SQLException;
    }

    private static void await(Sight sight) throws IOException, SQLException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!sight.isSo()) {
            if (System.nanoTime() > until) throw new IOException("PostgreSQL was not ready in time");
            House.pause(Duration.ofMillis(50));
        }
    }

    @Override
    public void close() {
        kill();
    }
}
