package dev.sevenstar.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/** Big-endian numbers at places in a file. */
class FileReader {

    private final SeekableByteChannel channel;
    private final long size;

    FileReader(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /** Up to eight bytes as an unsigned number. */
    long number(long at, int length) throws IOException {
        long number = 0;
        for (var part : bytes(at, length)) number = number << 8 | part & 0xff;
        return number;
    }

    String text(long at, int length) throws IOException {
        return new String(bytes(at, length), StandardCharsets.ISO_8859_1);
    }

    private byte[] bytes(long at, int length) throws IOException {
        if (at < 0 || at > size - length) throw new EOFException();
        var buffer = ByteBuffer.allocate(length);
        channel.position(at);
        while (buffer.hasRemaining()) if (channel.read(buffer) < 0) throw new EOFException();
        return buffer.array();
    }
}
