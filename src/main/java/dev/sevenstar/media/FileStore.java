package dev.sevenstar.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where bytes live. Files are addressed by the hash of their content and never change, so every
 * answer may be cached for ever. A folder stands behind it, or an object store ({@link S3Settings}).
 * "There is no such file" is said only by a store that answered; every other failure is an exception.
 */
public interface FileStore {

    /**
     * Takes an upload in, hashing as it goes. It is not in the store before {@link #keep}.
     *
     * @throws FileTooHeavy as soon as more than {@code limit} bytes arrive
     */
    ReceivedFile receive(InputStream bytes, long limit) throws IOException;

    /** Makes a received file durable under its address, whatever was there: whole or not at all. */
    void place(ReceivedFile file, FileKey key) throws IOException;

    /** Makes a received file durable under its address; harmless when it is there already. */
    default void keep(ReceivedFile file, FileKey key) throws IOException {
        if (!size(key).equals(OptionalLong.of(file.size()))) place(file, key);
    }

    /** Writes bytes that can be made again, such as a derived size: whole or not at all. */
    void put(FileKey key, byte[] bytes) throws IOException;

    /** The size of the file, empty if there is none. */
    OptionalLong size(FileKey key) throws IOException;

    /**
     * The bytes {@code from} … {@code from + length - 1}, fewer at the end of the file; the caller closes the stream.
     *
     * @throws NoSuchFileException if there is no such file
     */
    InputStream open(FileKey key, long from, long length) throws IOException;

    /**
     * The files of an area whose hash begins so.
     *
     * @param beginning a whole hash, or its first two signs
     */
    List<StoredFile> list(FileKey.Area area, String beginning) throws IOException;

    /** Forgets a file and everything derived from it. */
    void remove(FileKey.Area area, String hash) throws IOException;

    /** Drops what a crash left half arrived on this machine. */
    void sweep(Instant now) throws IOException;

    /** Asks the store whether it is there, within some seconds; throws if not. */
    void check() throws IOException;

    default boolean has(FileKey key) throws IOException {
        return size(key).orElse(0) > 0;
    }

    default byte[] read(FileKey key) throws IOException {
        try (var stream = open(key, 0, Long.MAX_VALUE)) {
            return stream.readAllBytes();
        }
    }

    /** The whole file, empty if there is none. */
    default Optional<byte[]> find(FileKey key) throws IOException {
        try {
            return Optional.of(read(key));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
