package dev.sevenstar.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** By PostgreSQL's own client programs, which have to be where the application runs. */
final class Postgres implements Engine {

    private final Address address;

    Postgres(Address address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String file() {
        return "database.dump";
    }

    /** What is counted and what is dumped is the same moment: the dump looks through this connection's eyes. */
    @Override
    public Contents copy(Connection database, Path file) throws SQLException, IOException {
        var wasCommitting = database.getAutoCommit();
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            var contents = Contents.of(database);
            try (var snapshot = statement.executeQuery("select pg_export_snapshot()")) {
                snapshot.next();
                run(
                        "pg_dump",
                        "--format=custom",
                        "--no-owner",
                        "--no-privileges",
                        "--snapshot=" + snapshot.getString(1),
                        "--file=" + file);
            }
            return contents;
        } finally {
            database.rollback();
            database.setAutoCommit(wasCommitting);
        }
    }

    @Override
    public boolean isFree() throws SQLException {
        return contents().rows().isEmpty();
    }

    @Override
    public void restore(Path file) throws IOException {
        run("pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", file.toString());
    }

    @Override
    public Contents contents() throws SQLException {
        try (var database = address.open()) {
            return Contents.of(database);
        }
    }

    /** The password goes by the environment: arguments can be read by everybody on the machine. */
    private void run(String... program) throws IOException {
        var place = PostgresPlace.of(address.url());
        var call = new ArrayList<>(List.of(program));
        call.addAll(
                1,
                List.of(
                        "--host=" + place.hosts(),
                        "--port=" + place.ports(),
                        "--username=" + address.user(),
                        "--dbname=" + place.database(),
                        "--no-password"));
        var builder = new ProcessBuilder(call).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", address.password());
        if (place.isSeveral()) builder.environment().put("PGTARGETSESSIONATTRS", "read-write");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new BackupFailed(program[0] + " is not here: install PostgreSQL's client (postgresql-client)", e);
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) throw new BackupFailed(program[0] + " says: " + said);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new BackupFailed(program[0] + " was interrupted", e);
        }
    }
}
