package dev.sevenstar.faults;

import dev.sevenstar.shared.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two applications on one PostgreSQL and one folder of files, nginx before them, a mail server behind. */
final class TwoNodes implements AutoCloseable {

    private static final String USER = "postgres";

    final House a;
    final House b;
    final Proxy proxy;
    private final String url;
    private final Path folder;

    private TwoNodes(House a, House b, Proxy proxy, String url, Path folder) {
        this.a = a;
        this.b = b;
        this.proxy = proxy;
        this.url = url;
        this.folder = folder;
    }

    /** The first one alone makes the tables and the market, then the other joins. */
    static TwoNodes open(Path jar, Path folder, int port, String url, int mailPort) throws IOException {
        var a = node("a", jar, folder, port, url, mailPort);
        var b = node("b", jar, folder, port + 2, url, mailPort);
        var proxy = Proxy.start(folder.resolve("nginx"), port + 4, port, port + 2);
        var nodes = new TwoNodes(a, b, proxy, url, folder);
        try {
            a.start();
            b.start();
            return nodes;
        } catch (IOException | RuntimeException e) {
            nodes.close();
            throw e;
        }
    }

    private static House node(String name, Path jar, Path folder, int port, String url, int mailPort)
            throws IOException {
        var own = Files.createDirectories(folder.resolve(name));
        var environment = new HashMap<>(Map.of(
                "DATABASE_URL",
                url,
                "DATABASE_USER",
                USER,
                "DATABASE_PASSWORD",
                USER,
                "SEVENSTAR_SECRET",
                "one secret for both of the two nodes",
                "SEVENSTAR_FILES",
                folder.resolve("files").toString(),
                "SEVENSTAR_INDEX",
                own.resolve("index").toString(),
                "SEVENSTAR_NODE_NAME",
                name,
                "SERVER_FORWARD_HEADERS_STRATEGY",
                "native",
                "SPRING_MAIL_HOST",
                "localhost",
                "SPRING_MAIL_PORT",
                String.valueOf(mailPort)));
        environment.put("SEVENSTAR_MAIL_FROM", name + "@market.example");
        return new House(jar, own, port, "demo,postgres", environment);
    }

    /** What a node wrote into its log. */
    String log(String node) throws IOException {
        return Files.readString(folder.resolve(node).resolve("house.log"));
    }

    /** Promises letters as the house does, so that both nodes see all of them at once. */
    void promiseLetters(int count, String subject) throws SQLException {
        letters(count, subject, null, null);
    }

    /** Letters that a node had begun with when it died. */
    void leaveLetters(int count, String subject, Duration silentFor) throws SQLException {
        letters(count, subject, "a node that died", Timestamp.from(Instant.now().minus(silentFor)));
    }

    private void letters(int count, String subject, @Nullable String by, @Nullable Timestamp heartbeat)
            throws SQLException {
        try (var database = connect()) {
            database.setAutoCommit(false);
            var now = Timestamp.from(Instant.now());
            for (var n = 0; n < count; n++) {
                var id = Ids.next();
                insert(database, """
                        insert into mail (id, recipient, subject, body, written_at, state)
                        values (?, 'reader@market.example', ?, 'text', ?, 'waiting')""", id, subject + " " + n, now);
                insert(
                        database,
                        """
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,
                                                     picked_by, last_heartbeat, version)
                        values ('mail-send', ?, ?, ?, ?, ?, ?, 1)""",
                        Ids.text(id),
                        ("{\"id\":" + id + "}").getBytes(StandardCharsets.UTF_8),
                        now,
                        by != null,
                        by,
                        heartbeat);
            }
            database.commit();
        }
    }

    long lettersSent() throws SQLException {
        return number("select count(*) from mail where state = 'sent'");
    }

    long lettersWaiting() throws SQLException {
        return number("select count(*) from mail where state = 'waiting'");
    }

    List<String> faults() {
        return Books.faults(url, USER, USER);
    }

    private long number(String sql) throws SQLException {
        try (var database = connect();
                var rows = database.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, USER, USER);
    }

    private static void insert(Connection database, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (var n = 0; n < values.length; n++) statement.setObject(n + 1, values[n]);
            statement.executeUpdate();
        }
    }

    @Override
    public void close() {
        proxy.close();
        a.stop();
        b.stop();
    }
}
