package dev.sevenstar.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/** By {@code BACKUP TO}, which copies one moment of the open database into an archive. */
final class H2 implements Engine {

    private static final Pattern FILE = Pattern.compile("jdbc:h2:file:([^;]+)");
    private static final String SUFFIX = ".mv.db";

    private final Address address;

    H2(Address address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public String file() {
        return "database" + SUFFIX;
    }

    @Override
    public Contents copy(Connection database, Path file) throws SQLException, IOException {
        var archive = file.resolveSibling("database.zip");
        try (var backup = database.prepareStatement("backup to ?")) {
            backup.setString(1, archive.toString());
            backup.execute();
        }
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().endsWith(SUFFIX)) Files.copy(zip, file);
        }
        Files.delete(archive);
        return read(file);
    }

    private Contents read(Path file) throws SQLException {
        var name = file.toString().substring(0, file.toString().length() - SUFFIX.length());
        try (var copy = DriverManager.getConnection(
                "jdbc:h2:file:" + name + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE;ACCESS_MODE_DATA=r",
                address.user(),
                address.password())) {
            return Contents.of(copy);
        }
    }

    @Override
    public boolean isFree() {
        return !Files.exists(target());
    }

    @Override
    public void restore(Path file) throws IOException {
        Files.createDirectories(target().toAbsolutePath().getParent());
        Files.copy(file, target());
    }

    @Override
    public Contents contents() throws SQLException {
        return read(target().toAbsolutePath());
    }

    private Path target() {
        var found = FILE.matcher(address.url());
        if (!found.lookingAt()) throw new BackupFailed("The database at " + address + " has no file.");
        return Path.of(found.group(1) + SUFFIX);
    }
}
