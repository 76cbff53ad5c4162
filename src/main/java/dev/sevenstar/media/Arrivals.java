package dev.sevenstar.media;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Uploads on their way into a store, in a folder of this machine. */
final class Arrivals {

    private static final Duration ON_ITS_WAY = Duration.ofDays(1);

    private final Path folder;

    Arrivals(Path root) throws IOException {
        this.folder = Files.createDirectories(root.resolve("arrivals"));
    }

    /** @throws FileTooHeavy as soon as more than {@code limit} bytes arrive */
    ReceivedFile receive(InputStream bytes, long limit) throws IOException {
        var path = path();
        try (var file = Files.newOutputStream(path, CREATE_NEW)) {
            var counted = new HashingStream(bytes, limit);
            counted.transferTo(file);
            return new ReceivedFile(path, counted.count(), counted.hash());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    Path write(byte[] bytes) throws IOException {
        return Files.write(path(), bytes, CREATE_NEW);
    }

    /** What a crash left half arrived; anything younger may still be on its way. */
    void sweep(Instant now) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList())
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(ON_ITS_WAY)))
                    Files.deleteIfExists(file);
        }
    }

    private Path path() {
        return folder.resolve(UUID.randomUUID().toString());
    }
}
