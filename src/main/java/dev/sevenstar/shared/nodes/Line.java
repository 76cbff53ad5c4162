package dev.sevenstar.shared.nodes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** A connection of its own that listens on the channel; requests never wait for it, nor it for them. */
final class Line implements AutoCloseable {

    private static final String NAME = "sevenstar nodes";
    private static final int CONNECT_SECONDS = 5;
    private static final int ALIVE_SECONDS = 5;

    private final Connection connection;

    private Line(Connection connection) {
        this.connection = connection;
    }

    static Line open(DataSourceProperties database, String channel) throws SQLException {
        var how = new Properties();
        how.setProperty("user", Objects.requireNonNullElse(database.determineUsername(), ""));
        how.setProperty("password", Objects.requireNonNullElse(database.determinePassword(), ""));
        how.setProperty("ApplicationName", NAME);
        how.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        how.setProperty("hostRecheckSeconds", "1");
        how.setProperty("tcpKeepAlive", "true");
        var connection = DriverManager.getConnection(Objects.requireNonNull(database.determineUrl()), how);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new Line(connection);
    }

    /**
     * What has arrived, waiting for the first no longer than this.
     *
     * @throws SQLException if the line is broken; a silent one is asked whether it still is one
     */
    List<String> hear(Duration atMost) throws SQLException {
        var heard = connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
        var words = new ArrayList<String>();
        for (var notification : heard == null ? new PGNotification[0] : heard) words.add(notification.getParameter());
        if (words.isEmpty() && !connection.isValid(ALIVE_SECONDS)) throw new SQLException("the line is dead");
        return words;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
