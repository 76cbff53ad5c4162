package dev.sevenstar.media;

import static dev.sevenstar.media.PictureRefused.Reason.BROKEN;
import static dev.sevenstar.media.PictureRefused.Reason.TRUNCATED;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Walks the chunks of a PNG from IHDR, which holds the size, to IEND, without which it is cut off. */
class PngHeader {

    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;

    private PngHeader() {}

    static PictureSize size(byte[] bytes) {
        try {
            var buffer = ByteBuffer.wrap(bytes).position(SIGNATURE);
            var size = header(buffer);
            while (!type(buffer, buffer.getInt()).equals("IEND")) {}
            return size;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new PictureRefused(TRUNCATED);
        }
    }

    private static PictureSize header(ByteBuffer buffer) {
        var start = buffer.position();
        var length = buffer.getInt();
        if (!type(buffer, length).equals("IHDR")) throw new PictureRefused(BROKEN);
        var width = buffer.getInt(start + 8);
        var height = buffer.getInt(start + 12);
        if (width < 1 || height < 1) throw new PictureRefused(BROKEN);
        return new PictureSize(width, height);
    }

    /** The chunk's type; the buffer stands behind the chunk afterwards. */
    private static String type(ByteBuffer buffer, int length) {
        if (length < 0) throw new PictureRefused(BROKEN);
        var type = new byte[4];
        buffer.get(type);
        buffer.position(Math.addExact(buffer.position(), Math.addExact(length, CHECKSUM)));
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
