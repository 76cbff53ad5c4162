package dev.sevenstar.demo.art;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;

/** A drawn cover that repeats itself over a surface: a printed cloth, a label, corrugated paper. */
final class Texture {
    private final int[] pixels;
    private final int width;
    private final int height;
    private final float timesAcross;
    private final float timesDown;

    private Texture(BufferedImage image, double timesAcross, double timesDown) {
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.timesAcross = (float) timesAcross;
        this.timesDown = (float) timesDown;
    }

    static Texture drawn(
            int width, int height, int ground, double timesAcross, double timesDown, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(new Color(ground));
        pen.fillRect(0, 0, width, height);
        drawing.accept(pen);
        pen.dispose();
        return new Texture(image, timesAcross, timesDown);
    }

    /** The colour at a place, in linear light, blended between the four nearest dots. */
    void at(float u, float v, float[] rgb) {
        float x = wrapped(u * timesAcross) * width, y = wrapped(v * timesDown) * height;
        int x0 = Math.min(width - 1, (int) x), y0 = Math.min(height - 1, (int) y);
        int right = (int) ((x - x0) * 256), down = (int) ((y - y0) * 256);
        int x1 = x0 + 1 == width ? 0 : x0 + 1, line = y0 * width, next = y0 + 1 == height ? 0 : line + width;
        int a = pixels[line + x0], b = pixels[line + x1], c = pixels[next + x0], d = pixels[next + x1];
        if (a == b && c == d && a == c) {
            rgb[0] = Tone.linear(a >> 16);
            rgb[1] = Tone.linear(a >> 8);
            rgb[2] = Tone.linear(a);
            return;
        }
        for (int i = 0, shift = 16; i < 3; i++, shift -= 8) {
            int top = (a >> shift & 255) * (256 - right) + (b >> shift & 255) * right;
            int low = (c >> shift & 255) * (256 - right) + (d >> shift & 255) * right;
            rgb[i] = Tone.linear(top * (256 - down) + low * down >> 16);
        }
    }

    private static float wrapped(float place) {
        float rest = place - (int) place;
        return rest < 0 ? rest + 1 : rest;
    }
}
