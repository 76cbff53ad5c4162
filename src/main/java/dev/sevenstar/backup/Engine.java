package dev.sevenstar.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** What the two databases do each in their own way. */
interface Engine {

    /** As the manifest says it. */
    String name();

    /** The name of the database's file in a backup. */
    String file();

    /** Copies the database while it works, and says what the copy holds. */
    Contents copy(Connection database, Path file) throws SQLException, IOException;

    /** Whether there is nothing yet where a market would be restored to. */
    boolean isFree() throws SQLException, IOException;

    void restore(Path file) throws IOException;

    /** What is there now. */
    Contents contents() throws SQLException;

    static Engine of(Address address) {
        return address.url().startsWith("jdbc:postgresql:") ? new Postgres(address) : new H2(address);
    }
}
