package dev.sevenstar.privacy;

import dev.sevenstar.shared.privacy.CopyFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.StreamUtils;

/** The file that is given out: sheets by module, files in folders, and a page to begin with. */
final class Archive implements CopyFiles, AutoCloseable {

    /** A sheet that has rows, as the page lists it. */
    record Entry(String table, long rows, String json, String csv) {}

    record Size(long bytes, long records, long files) {}

    /** Gives its rows to whoever takes them, one after the other. */
    interface Rows {
        void each(Taker taker) throws IOException;
    }

    interface Taker {
        void take(ResultSet row) throws SQLException, IOException;
    }

    private final Path file;
    private final ZipOutputStream zip;
    private final Set<String> taken = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private long records;
    private long files;

    Archive(Path file) throws IOException {
        this.file = file;
        this.zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void sheet(String module, String table, Rows rows) throws IOException {
        var json = module + "/" + table + ".json";
        var csv = module + "/" + table + ".csv";
        var beside = Files.createTempFile(file.getParent(), "copy", ".csv");
        try {
            zip.putNextEntry(new ZipEntry(json));
            var sheet = new Sheet(StreamUtils.nonClosing(zip), Files.newOutputStream(beside));
            try (sheet) {
                rows.each(sheet::add);
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(csv));
            Files.copy(beside, zip);
            zip.closeEntry();
            records += sheet.rows();
            if (sheet.rows() > 0) entries.add(new Entry(table, sheet.rows(), json, csv));
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    @Override
    public void add(String path, Bytes bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(free(clean(path))));
        try (var stream = bytes.open()) {
            stream.transferTo(zip);
        }
        zip.closeEntry();
        files++;
    }

    /** Two files of one name get a number: {@code bolt (2).jpg}; no system tells capitals apart for sure. */
    private String free(String path) {
        var dot = path.lastIndexOf('.') > path.lastIndexOf('/') ? path.lastIndexOf('.') : path.length();
        var free = path;
        for (var n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++)
            free = path.substring(0, dot) + " (" + n + ")" + path.substring(dot);
        return free;
    }

    /** A name somebody typed leads nowhere else when it is unpacked. */
    static String clean(String path) {
        return path.replaceAll("[\\p{Cntrl}\\\\:*?\"<>|]", "_")
                .replaceAll("(^|/)\\.+(?=/|$)", "$1_")
                .replaceAll("^/+|//+", "_");
    }

    void page(String name, String html) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        StreamUtils.copy(html, StandardCharsets.UTF_8, (OutputStream) zip);
        zip.closeEntry();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    long files() {
        return files;
    }

    /** Once it is closed. */
    Size size() throws IOException {
        return new Size(Files.size(file), records, files);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
