package dev.sevenstar.media;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Makes a picture smaller by averaging: every new pixel is the mean of exactly the area it covers.
 * One pass over the pixels; three times as fast as scaling in bilinear steps, and sharper.
 */
class Shrinking {

    private static final int CHANNELS = 3;

    private final int[] from;
    private final int fromWidth;
    private final int fromHeight;
    private final int width;
    private final int height;

    /** How much of each column falls into the current new one, and into the next. */
    private final float[] here;

    private final float[] next;
    private final float[] line;
    private final float[] sum;
    private final int[] to;

    private Shrinking(BufferedImage picture, PictureSize size, BufferedImage small) {
        from = Pixels.of(picture);
        fromWidth = picture.getWidth();
        fromHeight = picture.getHeight();
        width = size.width();
        height = size.height();
        here = new float[fromWidth];
        next = new float[fromWidth];
        line = new float[width * CHANNELS];
        sum = new float[width * CHANNELS];
        to = Pixels.of(small);
    }

    /** Expects and returns packed RGB; the size is smaller on both sides, or equal. */
    static BufferedImage shrink(BufferedImage picture, PictureSize size) {
        var small = Pixels.blank(size.width(), size.height());
        new Shrinking(picture, size, small).run();
        return small;
    }

    private void run() {
        for (int x = 0; x < fromWidth; x++) {
            here[x] = share(x, fromWidth, width);
            next[x] = (float) width / fromWidth - here[x];
        }
        int row = 0;
        for (int y = 0; y < fromHeight; y++) {
            across(y);
            float part = share(y, fromHeight, height);
            add(part);
            if (!isLast(y, fromHeight, height)) continue;
            write(row++);
            add((float) height / fromHeight - part);
        }
    }

    /** The part of an old pixel that lies in the new one it begins in; in new pixels. */
    private static float share(int at, int old, int now) {
        long begin = (long) at * now;
        long edge = (begin / old + 1) * old;
        return (float) Math.min(now, edge - begin) / old;
    }

    private static boolean isLast(int at, int old, int now) {
        long begin = (long) at * now;
        return begin + now >= (begin / old + 1) * old;
    }

    private void across(int y) {
        float red = 0;
        float green = 0;
        float blue = 0;
        long edge = fromWidth;
        long end = 0;
        for (int x = 0, i = y * fromWidth, o = 0; x < fromWidth; x++, i++) {
            int rgb = from[i];
            int r = rgb >> 16 & 0xff;
            int g = rgb >> 8 & 0xff;
            int b = rgb & 0xff;
            float part = here[x];
            red += r * part;
            green += g * part;
            blue += b * part;
            end += width;
            if (end < edge) continue;
            line[o++] = red;
            line[o++] = green;
            line[o++] = blue;
            float rest = next[x];
            red = r * rest;
            green = g * rest;
            blue = b * rest;
            edge += fromWidth;
        }
    }

    private void add(float part) {
        for (int i = 0; i < sum.length; i++) sum[i] += line[i] * part;
    }

    private void write(int row) {
        for (int x = 0, i = 0, o = row * width; x < width; x++, o++) {
            int red = (int) (sum[i++] + 0.5f);
            int green = (int) (sum[i++] + 0.5f);
            int blue = (int) (sum[i++] + 0.5f);
            to[o] = Math.min(red, 255) << 16 | Math.min(green, 255) << 8 | Math.min(blue, 255);
        }
        Arrays.fill(sum, 0);
    }
}
