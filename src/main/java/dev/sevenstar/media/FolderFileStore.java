package dev.sevenstar.media;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * Files in a folder: {@code <root>/pictures/4f/a0/4fa0…/original} with the derived ones beside it. A
 * file appears under its name only when it is whole, because it is written elsewhere and moved.
 */
final class FolderFileStore implements FileStore {

    private final Path root;
    private final Arrivals arrivals;

    FolderFileStore(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.arrivals = new Arrivals(this.root);
    }

    @Override
    public ReceivedFile receive(InputStream bytes, long limit) throws IOException {
        return arrivals.receive(bytes, limit);
    }

    @Override
    public void place(ReceivedFile file, FileKey key) throws IOException {
        force(file.path());
        move(file.path(), key);
        forceFolder(folder(key.area(), key.hash()));
    }

    @Override
    public void put(FileKey key, byte[] bytes) throws IOException {
        var path = arrivals.write(bytes);
        try {
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
    public List<StoredFile> list(FileKey.Area area, String beginning) throws IOException {
        var folder = folder(area, beginning);
        if (!Files.isDirectory(folder)) return List.of();
        var found = new ArrayList<StoredFile>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                FileKey.ofPath(root.relativize(file).toString())
                        .ifPresent(key -> found.add(new StoredFile(key, about.size(), null)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failed;
            }
        });
        return found;
    }

    @Override
    public void remove(FileKey.Area area, String hash) throws IOException {
        var folder = folder(area, hash);
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    @Override
    public void sweep(Instant now) throws IOException {
        arrivals.sweep(now);
    }

    @Override
    public void check() throws IOException {
        if (!Files.isWritable(root)) throw new IOException(root + " can't be written to");
    }

    private void move(Path from, FileKey key) throws IOException {
        Files.createDirectories(folder(key.area(), key.hash()));
        Files.move(from, path(key), ATOMIC_MOVE);
    }

    private Path path(FileKey key) {
        return root.resolve(key.path());
    }

    private Path folder(FileKey.Area area, String beginning) {
        return root.resolve(FileKey.folder(area, beginning));
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, WRITE)) {
            channel.force(true);
        }
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
