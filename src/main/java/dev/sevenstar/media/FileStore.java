package dev.sevenstar.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * Where bytes live. Files are addressed by the hash of their content and never change, so every
 * answer may be cached for ever. A folder stands behind it by default; an object store can.
 */
public interface FileStore {

    /**
     * Takes an upload in, hashing as it goes. It is not in the store before {@link #keep}.
     *
     * @throws FileTooHeavy as soon as more than {@code limit} bytes arrive
     */
    ReceivedFile receive(InputStream bytes, long limit) throws IOException;

    /** Makes a received file durable under its address; harmless when the same bytes are there already. */
    void keep(ReceivedFile file, FileKey key) throws IOException;

    /** Writes bytes that can be made again, such as a derived size: whole or not at all. */
    void put(FileKey key, byte[] bytes) throws IOException;

    /** The size of the file, empty if there is none. */
    OptionalLong size(FileKey key) throws IOException;

    /** The bytes {@code from} … {@code from + length - 1}; the caller closes the stream. */
    InputStream open(FileKey key, long from, long length) throws IOException;

    /** Forgets a file and everything derived from it. */
    void remove(FileKey.Area area, String hash) throws IOException;

    default boolean has(FileKey key) throws IOException {
        return size(key).orElse(0) > 0;
    }

    default byte[] read(FileKey key) throws IOException {
        try (var stream = open(key, 0, Long.MAX_VALUE)) {
            return stream.readAllBytes();
        }
    }
}
