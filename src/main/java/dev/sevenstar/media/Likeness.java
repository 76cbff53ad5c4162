package dev.sevenstar.media;

import java.awt.image.BufferedImage;

/**
 * A 64-bit picture of a picture: for each of 8 × 8 places whether it gets darker to the right. Two
 * files of the same photograph differ in few bits, however they were resized or compressed.
 */
record Likeness(long bits) {

    /** Up to here two pictures are taken for the same photograph. */
    static final int NEAR = 6;

    private static final int SIDE = 8;

    /** @param picture packed RGB, upright */
    static Likeness of(BufferedImage picture) {
        var grey = averages(picture);
        long bits = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int at = y * (SIDE + 1) + x;
                bits = bits << 1 | (grey[at] > grey[at + 1] ? 1 : 0);
            }
        }
        return new Likeness(bits);
    }

    int distance(Likeness other) {
        return Long.bitCount(bits ^ other.bits);
    }

    boolean isNear(Likeness other) {
        return distance(other) <= NEAR;
    }

    /** An even picture (a blank sheet) has no likeness worth comparing. */
    boolean isTelling() {
        int ones = Long.bitCount(bits);
        return ones >= 6 && ones <= 58;
    }

    private static long[] averages(BufferedImage picture) {
        var cells = new long[(SIDE + 1) * SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column <= SIDE; column++)
                cells[row * (SIDE + 1) + column] = average(picture, column, row);
        }
        return cells;
    }

    private static long average(BufferedImage picture, int column, int row) {
        int left = column * picture.getWidth() / (SIDE + 1);
        int right = Math.max(left + 1, (column + 1) * picture.getWidth() / (SIDE + 1));
        int top = row * picture.getHeight() / SIDE;
        int bottom = Math.max(top + 1, (row + 1) * picture.getHeight() / SIDE);
        var pixels = Pixels.of(picture);
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) sum += brightness(pixels[y * picture.getWidth() + x]);
        }
        return sum * 16 / ((long) (right - left) * (bottom - top));
    }

    private static int brightness(int rgb) {
        return (299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff)) / 1000;
    }
}
