package dev.sevenstar.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Builds a market where none is yet, from a backup, and proves that it is the same. */
final class Restore {

    private final Engine engine;
    private final Holdings files;
    private final Path index;
    private final String newest;

    /** @param newest how far the migrations of this application go */
    Restore(Engine engine, Holdings files, Path index, String newest) {
        this.engine = engine;
        this.files = files;
        this.index = index;
        this.newest = newest;
    }

    Manifest from(Path folder) throws IOException, SQLException {
        var manifest = Manifest.read(folder);
        refuse(folder, manifest);
        engine.restore(folder.resolve(engine.file()));
        var weight = manifest.store().isEmpty() ? files.restore(folder.resolve("files")) : Trees.Weight.NONE;
        // It follows another market; the next start builds it from the listings.
        Trees.clear(index);
        prove(manifest, weight);
        return manifest;
    }

    private void refuse(Path folder, Manifest manifest) throws IOException, SQLException {
        if (!manifest.database().equals(engine.name()))
            throw new BackupFailed("The backup is of " + manifest.database() + ", the settings name a database of "
                    + engine.name() + ".");
        if (Schema.ORDER.compare(manifest.schema(), newest) > 0)
            throw new BackupFailed("The backup comes from a newer version (" + manifest.version() + ", schema "
                    + manifest.schema() + ") than this one (schema " + newest + "): restore it with that version.");
        if (!Trees.checksum(folder.resolve(engine.file())).equals(manifest.checksum()))
            throw new BackupFailed(engine.file() + " is not what it was when the backup was made.");
        if (!engine.isFree()) throw new BackupFailed("There is a market in the database already.");
        if (manifest.store().isEmpty()) files.refuseUnlessFree();
    }

    private void prove(Manifest manifest, Trees.Weight weight) throws IOException, SQLException {
        if (weight.files() != manifest.files() || weight.bytes() != manifest.bytes())
            throw new BackupFailed("The backup should hold " + manifest.files() + " files of " + manifest.bytes()
                    + " bytes, it holds " + weight.files() + " of " + weight.bytes() + ".");
        var contents = engine.contents();
        if (!contents.rows().equals(manifest.rows()))
            throw new BackupFailed(
                    "The tables should hold " + manifest.rows() + ", they hold " + contents.rows() + ".");
        var missing = files.missing(contents.files());
        if (!missing.isEmpty())
            throw new BackupFailed(missing.size() + " files that the database names are not in " + files
                    + (manifest.store().isEmpty()
                            ? "."
                            : "; they were in " + manifest.store() + " and not in the backup."));
    }
}
