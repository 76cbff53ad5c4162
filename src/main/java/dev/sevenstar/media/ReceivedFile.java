package dev.sevenstar.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An upload that has arrived whole but is not kept yet. Closing it drops what was not kept.
 *
 * @param hash the first 128 bits of the content's SHA-256, in hexadecimal
 */
public record ReceivedFile(Path path, long size, String hash) implements AutoCloseable {

    byte[] bytes() throws IOException {
        return Files.readAllBytes(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
