package dev.sevenstar.media;

import java.awt.image.BufferedImage;
import java.util.SortedMap;

/**
 * Everything we learn from a picture while its pixels are at hand.
 *
 * @param size as people see it, upright
 * @param largest the largest picture we show, upright, in screen colours
 */
record Examination(
        PictureFormat format,
        PictureSize size,
        WhiteBackground whiteBackground,
        Likeness likeness,
        BufferedImage largest) {

    /** Twice and a half the largest shown size is sharp enough to scale down from. */
    private static final int WORKING_SIDE = 2000;

    private static final PictureDecoder DECODER = new PictureDecoder(WORKING_SIDE);

    /**
     * @throws PictureRefused if it is no picture a shop may show
     */
    static Examination of(byte[] bytes) {
        return of(PictureHeader.read(bytes).check(bytes.length), bytes);
    }

    static Examination of(PictureHeader header, byte[] bytes) {
        try (var room = DecodingRoom.enter(header, WORKING_SIDE)) {
            var pixels = DECODER.decode(header, bytes);
            var small = new Pixels(DerivedPictures.fit(pixels.picture(), largestSide()), pixels.space()).toScreen();
            var upright = header.orientation().applyTo(small.picture());
            var white = WhiteBackground.check(pixels.picture(), header.shown());
            return new Examination(header.format(), header.shown(), white, Likeness.of(upright), upright);
        }
    }

    /** Only the pixels: upright, in screen colours, at most so large. */
    static BufferedImage upright(PictureHeader header, byte[] bytes, int side) {
        try (var room = DecodingRoom.enter(header, side)) {
            var pixels = new PictureDecoder(side).decode(header, bytes);
            var small = new Pixels(DerivedPictures.fit(pixels.picture(), side), pixels.space()).toScreen();
            return header.orientation().applyTo(small.picture());
        }
    }

    SortedMap<Integer, byte[]> derive() {
        return DerivedPictures.encode(largest);
    }

    private static int largestSide() {
        return PictureLimits.SIZES.get(0);
    }
}
