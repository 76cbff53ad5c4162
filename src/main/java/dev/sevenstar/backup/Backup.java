package dev.sevenstar.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/** Writes one backup into a folder of its own. */
final class Backup {

    private static final int FEW = 3;

    private final DataSource database;
    private final Engine engine;
    private final Holdings files;
    private final String version;
    private final Clock clock;

    Backup(DataSource database, Engine engine, Holdings files, String version, Clock clock) {
        this.database = database;
        this.engine = engine;
        this.files = files;
        this.version = version;
        this.clock = clock;
    }

    synchronized Manifest to(Path folder) throws IOException, SQLException {
        if (!folder.isAbsolute()) throw new BackupFailed(folder + " must be an absolute path.");
        if (!Trees.isEmpty(folder))
            throw new BackupFailed(folder + " is not empty; each backup gets a folder of its own.");
        Files.createDirectories(folder);
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var file = folder.resolve(engine.file());
        Contents contents;
        try (var connection = database.getConnection()) {
            contents = engine.copy(connection, file);
        }
        var copies = folder.resolve("files");
        var weight = files.copy(copies);
        var missing =
                files.store().isEmpty() ? Trees.missing(copies, contents.files()) : files.missing(contents.files());
        if (!missing.isEmpty())
            throw new BackupFailed(missing.size() + " files that the database names are not in " + files + ": "
                    + missing.subList(0, Math.min(FEW, missing.size())));
        var manifest = new Manifest(
                version,
                contents.schema(),
                at,
                engine.name(),
                Trees.checksum(file),
                contents.rows(),
                files.store(),
                weight.files(),
                weight.bytes());
        manifest.write(folder);
        return manifest;
    }
}
