package dev.sevenstar.media;

import static dev.sevenstar.media.PictureRefused.Reason.BROKEN;
import static dev.sevenstar.media.PictureRefused.Reason.TRUNCATED;

import org.jspecify.annotations.Nullable;

/** Walks the markers of a JPEG: the frame's size, how many scans it has, and whether it ends. */
class JpegHeader {

    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int RESTART_0 = 0xd0;
    private static final int START_OF_IMAGE = 0xd8;

    private final byte[] bytes;
    private int at = 2;
    private int scans;
    private @Nullable PictureSize size;
    private int colours;

    private JpegHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    static PictureSize size(byte[] bytes) {
        return new JpegHeader(bytes).walk();
    }

    /** Print data: cyan, magenta, yellow, black. */
    static boolean isFourColour(byte[] bytes) {
        var header = new JpegHeader(bytes);
        header.walk();
        return header.colours == 4;
    }

    private PictureSize walk() {
        while (true) {
            var marker = nextMarker();
            if (marker == END_OF_IMAGE) return whole();
            if (marker >= RESTART_0 && marker <= START_OF_IMAGE || marker == 0x01) continue;
            var length = unsigned(at);
            if (length < 2) throw new PictureRefused(BROKEN);
            if (isFrame(marker) && size == null) size = frame();
            if (marker == START_OF_SCAN && ++scans > PictureLimits.MAX_SCANS) throw new PictureRefused(BROKEN);
            at += length;
        }
    }

    private PictureSize whole() {
        if (size == null || scans == 0) throw new PictureRefused(BROKEN);
        return size;
    }

    /** Skips what is no marker: the coded data of a scan, where {@code ff 00} stands for a plain ff. */
    private int nextMarker() {
        while (at + 1 < bytes.length) {
            var here = bytes[at] & 0xff;
            var next = bytes[at + 1] & 0xff;
            if (here == 0xff && next != 0x00 && next != 0xff) {
                at += 2;
                return next;
            }
            at++;
        }
        throw new PictureRefused(TRUNCATED);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private PictureSize frame() {
        var height = unsigned(at + 3);
        var width = unsigned(at + 5);
        if (width == 0 || height == 0) throw new PictureRefused(BROKEN);
        if (at + 7 < bytes.length) colours = bytes[at + 7];
        return new PictureSize(width, height);
    }

    private int unsigned(int offset) {
        if (offset + 1 >= bytes.length) throw new PictureRefused(TRUNCATED);
        return (bytes[offset] & 0xff) << 8 | bytes[offset + 1] & 0xff;
    }
}
