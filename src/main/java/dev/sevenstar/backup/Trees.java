package dev.sevenstar.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Folders of files and their copies. */
final class Trees {

    record Weight(long files, long bytes) {

        static final Weight NONE = new Weight(0, 0);
    }

    private Trees() {}

    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) return true;
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** What vanishes meanwhile was purged, and is named by nothing in the copied database. */
    static Weight copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) return Weight.NONE;
        var files = 0L;
        var bytes = 0L;
        try (var tree = Files.walk(from)) {
            for (var file : (Iterable<Path>) tree::iterator) {
                if (!Files.isRegularFile(file)) continue;
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                try {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                } catch (NoSuchFileException purged) {
                    continue;
                }
                files++;
                bytes += Files.size(copy);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Weight(files, bytes);
    }

    static List<String> missing(Path folder, List<String> named) {
        return named.stream()
                .filter(file -> !Files.isRegularFile(folder.resolve(file)))
                .toList();
    }

    static void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (var inside = Files.list(folder)) {
            for (var path : inside.toList()) FileSystemUtils.deleteRecursively(path);
        }
    }

    static String checksum(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Files.copy(file, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
