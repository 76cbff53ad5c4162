package dev.sevenstar.media;

import static dev.sevenstar.media.PictureRefused.Reason.ANIMATED;
import static dev.sevenstar.media.PictureRefused.Reason.BROKEN;
import static dev.sevenstar.media.PictureRefused.Reason.TRUNCATED;

/** The three shapes of WebP: lossy (VP8), lossless (VP8L) and extended (VP8X). */
class WebpHeader {

    private static final int FIRST_CHUNK = 20;
    private static final int ANIMATION = 0x02;

    private final byte[] bytes;

    private WebpHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    static PictureSize size(byte[] bytes) {
        if (bytes.length < FIRST_CHUNK + 10) throw new PictureRefused(TRUNCATED);
        return new WebpHeader(bytes).size();
    }

    private PictureSize size() {
        if (number(4, 4) + 8 > bytes.length) throw new PictureRefused(TRUNCATED);
        var head = new Head(bytes);
        if (head.textAt(12, "VP8 ")) return new PictureSize(side(26, 0), side(28, 0));
        if (head.textAt(12, "VP8L")) return lossless();
        if (head.textAt(12, "VP8X")) return extended();
        throw new PictureRefused(BROKEN);
    }

    private int side(int offset, int plus) {
        var side = (int) (number(offset, 2) & 0x3fff) + plus;
        if (side < 1) throw new PictureRefused(BROKEN);
        return side;
    }

    private PictureSize lossless() {
        var bits = number(21, 4);
        return new PictureSize((int) (bits & 0x3fff) + 1, (int) (bits >> 14 & 0x3fff) + 1);
    }

    private PictureSize extended() {
        if ((bytes[FIRST_CHUNK] & ANIMATION) != 0) throw new PictureRefused(ANIMATED);
        return new PictureSize((int) number(24, 3) + 1, (int) number(27, 3) + 1);
    }

    private long number(int offset, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) number = number << 8 | bytes[offset + i] & 0xff;
        return number;
    }
}
