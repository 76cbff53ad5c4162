package dev.sevenstar.media;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Files in a folder: {@code <root>/pictures/4f/a0/4fa0…/original} with the derived ones beside it. A
 * file appears under its name only when it is whole, because it is written elsewhere and moved.
 */
class FolderFileStore implements FileStore {

    private final Path root;
    private final Path arrivals;

    FolderFileStore(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.arrivals = Files.createDirectories(this.root.resolve("arrivals"));
    }

    @Override
    public ReceivedFile receive(InputStream bytes, long limit) throws IOException {
        var path = arrival();
        try (var channel = FileChannel.open(path, CREATE_NEW, WRITE)) {
            var counted = new HashingStream(bytes, limit);
            counted.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
            return new ReceivedFile(path, counted.count(), counted.hash());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    @Override
    public void keep(ReceivedFile file, FileKey key) throws IOException {
        if (has(key)) return;
        move(file.path(), key);
        forceFolder(folder(key.area(), key.hash()));
    }

    @Override
    public void put(FileKey key, byte[] bytes) throws IOException {
        var path = arrival();
        try {
            Files.write(path, bytes, CREATE_NEW);
            move(path, key);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public OptionalLong size(FileKey key) throws IOException {
        try {
            return OptionalLong.of(Files.size(path(key)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public InputStream open(FileKey key, long from, long length) throws IOException {
        var channel = FileChannel.open(path(key), READ);
        channel.position(from);
        return new LimitedStream(Channels.newInputStream(channel), length);
    }

    @Override
    public void remove(FileKey.Area area, String hash) throws IOException {
        var folder = folder(area, hash);
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    /** What a crash left half arrived; anything younger may still be on its way. */
    void sweepArrivals(Instant now) throws IOException {
        var old = now.minus(Duration.ofDays(1));
        try (var files = Files.list(arrivals)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) Files.deleteIfExists(file);
            }
        }
    }

    private Path arrival() {
        return arrivals.resolve(UUID.randomUUID().toString());
    }

    private void move(Path from, FileKey key) throws IOException {
        Files.createDirectories(folder(key.area(), key.hash()));
        Files.move(from, path(key), ATOMIC_MOVE);
    }

    private Path path(FileKey key) {
        return folder(key.area(), key.hash()).resolve(key.name());
    }

    private Path folder(FileKey.Area area, String hash) {
        return root.resolve(area.folder())
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    /** A new name is durable only when its folder has reached the disk; some systems can't do that. */
    private static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger(FolderFileStore.class.getName())
                    .log(System.Logger.Level.DEBUG, "this system does not force folders", e);
        }
    }
}
