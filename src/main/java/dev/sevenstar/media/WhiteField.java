package dev.sevenstar.media;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** A picture seen as white and not white. */
class WhiteField {

    /** A row or column belongs to the subject from this share on, so that dust does not move it. */
    private static final int DUST_PER_MILLE = 5;

    private static final int FLOOR = 255 - WhiteBackground.TOLERANCE;

    private final int[] pixels;
    private final int width;
    private final int height;

    WhiteField(BufferedImage picture) {
        pixels = Pixels.of(picture);
        width = picture.getWidth();
        height = picture.getHeight();
    }

    /** The share of white in a frame as wide as a hundredth of the shorter side. */
    double borderPercent() {
        int frame = Math.max(1, Math.min(width, height) / 100);
        long seen = 0;
        long white = 0;
        for (int y = 0; y < height; y++) {
            boolean whole = y < frame || y >= height - frame;
            for (int x = 0; x < width; x += !whole && x == frame - 1 ? width - 2 * frame + 1 : 1) {
                seen++;
                if (isWhite(x, y)) white++;
            }
        }
        return 100.0 * white / seen;
    }

    /** The smallest rectangle around what is not white; null when there is nothing. */
    @Nullable
    Rectangle subject() {
        var rows = new int[height];
        var columns = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (isWhite(x, y)) continue;
                rows[y]++;
                columns[x]++;
            }
        }
        var across = span(columns, height);
        var down = span(rows, width);
        if (across == null || down == null) return null;
        return new Rectangle(across[0], down[0], across[1] - across[0] + 1, down[1] - down[0] + 1);
    }

    boolean isCentred(Rectangle subject) {
        return Math.abs(subject.getCenterX() - width / 2.0) <= width * WhiteBackground.CENTRE_PERCENT / 100.0
                && Math.abs(subject.getCenterY() - height / 2.0) <= height * WhiteBackground.CENTRE_PERCENT / 100.0;
    }

    private int @Nullable [] span(int[] counts, int of) {
        int enough = Math.max(1, of * DUST_PER_MILLE / 1000);
        int first = 0;
        int last = counts.length - 1;
        while (first <= last && counts[first] < enough) first++;
        while (last >= first && counts[last] < enough) last--;
        return first > last ? null : new int[] {first, last};
    }

    private boolean isWhite(int x, int y) {
        int rgb = pixels[y * width + x];
        return (rgb >> 16 & 0xff) >= FLOOR && (rgb >> 8 & 0xff) >= FLOOR && (rgb & 0xff) >= FLOOR;
    }
}
