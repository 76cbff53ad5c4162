package dev.sevenstar.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** Where the database is and how one gets in. */
record Address(String url, String user, String password) {

    static Address of(DataSourceProperties settings) {
        return new Address(
                Objects.requireNonNullElse(settings.determineUrl(), ""),
                Objects.requireNonNullElse(settings.determineUsername(), ""),
                Objects.requireNonNullElse(settings.determinePassword(), ""));
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return url.replaceFirst("[?;].*", "");
    }
}
