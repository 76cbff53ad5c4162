package dev.sevenstar.demo.art;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/**
 * Makes a square picture larger, each dot mixed from its four neighbours. The dots come out in the order in which a
 * file is written.
 */
final class Enlarging {

    private static final int BITS = 8, ONE = 1 << BITS;
    private static final int[] RED_FIRST = {0, 1, 2};

    private final byte[] dots;
    private final int from, side;
    /** Of each new column: where its left neighbour lies, how far to the right one, and how much of that it takes. */
    private final int[] lefts, steps, shares;

    private Enlarging(BufferedImage small, int side) {
        this.dots = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
        this.from = small.getWidth();
        this.side = side;
        this.lefts = new int[side];
        this.steps = new int[side];
        this.shares = new int[side];
        for (int x = 0; x < side; x++) {
            int place = place(x);
            lefts[x] = 3 * (place >> BITS);
            steps[x] = (place >> BITS) + 1 < from ? 3 : 0;
            shares[x] = place & ONE - 1;
        }
    }

    /** @param small of three bytes a dot, blue first */
    static BufferedImage to(int side, BufferedImage small) {
        byte[] large = new Enlarging(small, side).enlarged();
        var raster = Raster.createInterleavedRaster(
                new DataBufferByte(large, large.length), side, side, 3 * side, 3, RED_FIRST, null);
        var colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(colours, raster, false, null);
    }

    private byte[] enlarged() {
        byte[] large = new byte[3 * side * side];
        int[] above = new int[3 * side], below = new int[3 * side];
        int known = -2;
        for (int y = 0; y < side; y++) {
            int place = place(y), row = place >> BITS;
            if (row != known) {
                int[] spare = above;
                above = below;
                below = spare;
                if (row != known + 1) widen(row, above);
                widen(Math.min(row + 1, from - 1), below);
                known = row;
            }
            mix(above, below, place & ONE - 1, large, 3 * side * y);
        }
        return large;
    }

    /** One row at its new width, red first, in 256ths. */
    private void widen(int row, int[] wide) {
        int start = 3 * row * from, at = 0;
        for (int x = 0; x < side; x++) {
            int left = start + lefts[x], right = left + steps[x], share = shares[x], rest = ONE - share;
            wide[at++] = (dots[left + 2] & 0xff) * rest + (dots[right + 2] & 0xff) * share;
            wide[at++] = (dots[left + 1] & 0xff) * rest + (dots[right + 1] & 0xff) * share;
            wide[at++] = (dots[left] & 0xff) * rest + (dots[right] & 0xff) * share;
        }
    }

    private static void mix(int[] above, int[] below, int share, byte[] large, int at) {
        int rest = ONE - share;
        for (int i = 0; i < above.length; i++) large[at++] = (byte) ((above[i] * rest + below[i] * share) >> 2 * BITS);
    }

    /** Where the middle of a new dot lies among the middles of the old ones, in 256ths. */
    private int place(int at) {
        return Math.min(Math.max((2 * at + 1) * from * ONE / (2 * side) - ONE / 2, 0), from - 1 << BITS);
    }
}
