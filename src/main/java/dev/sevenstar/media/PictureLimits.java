package dev.sevenstar.media;

import java.util.List;

/** The numbers of the picture rules, each under its name. */
public final class PictureLimits {

    public static final long MAX_BYTES = 10L * 1024 * 1024;
    public static final long MAX_PIXELS = 40_000_000L;
    public static final int MIN_SIDE = 350;
    /** A side below this is accepted with a warning and does not count for the picture star. */
    public static final int GOOD_SIDE = 750;

    /** The longest sides of the derived pictures, the largest first. */
    public static final List<Integer> SIZES = List.of(750, 310, 220, 64);

    /** Honest pictures have a dozen scans; thousands of them are a trap for the decoder. */
    static final int MAX_SCANS = 64;

    private PictureLimits() {}
}
