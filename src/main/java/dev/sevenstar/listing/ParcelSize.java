package dev.sevenstar.listing;

import java.math.BigInteger;

/** Length, width and height of one piece as it is sent, in millimetres. */
public record ParcelSize(int length, int width, int height) {

    private static final long CUBIC_MILLIMETRES = 1_000;

    /** Of so many pieces side by side; a begun cubic centimetre counts whole. */
    public long cubicCentimetres(long pieces) {
        return BigInteger.valueOf(length)
                .multiply(BigInteger.valueOf(width))
                .multiply(BigInteger.valueOf(height))
                .multiply(BigInteger.valueOf(pieces))
                .add(BigInteger.valueOf(CUBIC_MILLIMETRES - 1))
                .divide(BigInteger.valueOf(CUBIC_MILLIMETRES))
                .min(BigInteger.valueOf(Long.MAX_VALUE / Integer.MAX_VALUE))
                .longValueExact();
    }
}
