package dev.sevenstar.media;

import static dev.sevenstar.media.PictureRefused.Reason.TOO_HEAVY;
import static dev.sevenstar.media.PictureRefused.Reason.TOO_MANY_PIXELS;
import static dev.sevenstar.media.PictureRefused.Reason.TOO_SMALL;

/**
 * What a picture's bytes say of it without being decoded.
 *
 * @param stored the size as stored, before the orientation is applied
 */
record PictureHeader(PictureFormat format, PictureSize stored, Orientation orientation) {

    /**
     * @throws PictureRefused if the bytes are no picture we know, or are cut off
     */
    static PictureHeader read(byte[] bytes) {
        var format = PictureFormat.sniff(bytes);
        var stored =
                switch (format) {
                    case JPEG -> JpegHeader.size(bytes);
                    case PNG -> PngHeader.size(bytes);
                    case WEBP -> WebpHeader.size(bytes);
                };
        return new PictureHeader(format, stored, Orientation.of(format, bytes));
    }

    /** As people see it. */
    PictureSize shown() {
        return orientation.swapsSides() ? stored.turned() : stored;
    }

    /** The rules for a shop's pictures; what only has to be decodable asks {@link #checkDecodable}. */
    PictureHeader check(long bytes) {
        checkDecodable(bytes);
        if (stored.shorter() < PictureLimits.MIN_SIDE)
            throw new PictureRefused(TOO_SMALL, shown().toString(), PictureLimits.MIN_SIDE);
        return this;
    }

    PictureHeader checkDecodable(long bytes) {
        if (bytes > PictureLimits.MAX_BYTES) throw new PictureRefused(TOO_HEAVY, PictureLimits.MAX_BYTES / 1024 / 1024);
        if (stored.pixels() > PictureLimits.MAX_PIXELS)
            throw new PictureRefused(TOO_MANY_PIXELS, shown().toString(), PictureLimits.MAX_PIXELS / 1_000_000);
        return this;
    }
}
