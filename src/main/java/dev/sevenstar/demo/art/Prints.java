package dev.sevenstar.demo.art;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;

/** Covers: printed cloth, knitted ground, corrugated paper, wood. Colours are multiplied with the surface's own. */
final class Prints {
    static final int PLAIN = 0, STRIPES = 1, CHECKS = 2, DOTS = 3, FLOWERS = 4, ACROSS = 5;

    private static final BufferedImage THREADS = threads();

    private Prints() {}

    static Texture cloth(int pattern, int colour, int second, int seed, double across, double down) {
        int size = 256;
        return Texture.drawn(size, size, colour, across, down, pen -> {
            Random dice = new Random(seed);
            switch (pattern) {
                case STRIPES -> stripes(pen, size, second, 4, false);
                case ACROSS -> stripes(pen, size, second, 4, true);
                case CHECKS -> checks(pen, size, colour, second);
                case DOTS -> dots(pen, size, second);
                case FLOWERS -> flowers(pen, size, second, dice);
                default -> {}
            }
            weave(pen, size);
        });
    }

    /** One large print for the front of a body: 1024 dots for its whole girth and length. */
    static Texture sheet(int colour, Consumer<Graphics2D> drawing) {
        return Texture.drawn(1024, 1024, colour, 1 / 1.875, 1 / 1.2, pen -> {
            var old = pen.getTransform();
            pen.translate(0, 1024);
            pen.scale(1, -1.0);
            drawing.accept(pen);
            pen.setTransform(old);
            weave(pen, 1024);
        });
    }

    private static void stripes(Graphics2D pen, int size, int colour, int count, boolean across) {
        pen.setColor(new Color(colour));
        double step = size / (double) count;
        for (int i = 0; i < count; i++) {
            int from = (int) (i * step + step * 0.3), wide = (int) (step * 0.38);
            pen.fillRect(across ? 0 : from, across ? from : 0, across ? size : wide, across ? wide : size);
        }
    }

    private static void checks(Graphics2D pen, int size, int colour, int second) {
        int half = size / 2;
        pen.setColor(new Color(Tone.mix(colour, second, 0.5)));
        pen.fillRect(0, 0, half, size);
        pen.fillRect(0, 0, size, half);
        pen.setColor(new Color(second));
        pen.fillRect(0, 0, half, half);
        pen.setColor(new Color(Tone.mix(colour, 0xffffff, 0.4)));
        pen.fillRect(half + half / 2 - 2, 0, 4, size);
        pen.fillRect(0, half + half / 2 - 2, size, 4);
    }

    private static void dots(Graphics2D pen, int size, int colour) {
        pen.setColor(new Color(colour));
        double r = size * 0.075;
        for (double[] at : new double[][] {{0.25, 0.25}, {0.75, 0.75}}) {
            pen.fill(new Ellipse2D.Double(at[0] * size - r, at[1] * size - r, 2 * r, 2 * r));
        }
    }

    private static void flowers(Graphics2D pen, int size, int colour, Random dice) {
        for (int k = 0; k < 13; k++) {
            double x = ((k % 4) + 0.2 + 0.6 * dice.nextDouble()) * size / 4,
                    y = ((k / 4) + 0.2 + 0.6 * dice.nextDouble()) * size / 4;
            double r = size * (0.028 + 0.026 * dice.nextDouble()), turn = dice.nextDouble() * 6;
            int petal = Tone.mix(colour, dice.nextBoolean() ? 0xffffff : 0xffd9a0, dice.nextDouble() * 0.55);
            for (int dx = -1; dx <= 1; dx++) {
                for (int dy = -1; dy <= 1; dy++) {
                    flower(pen, x + dx * size, y + dy * size, r, turn, petal);
                }
            }
        }
    }

    private static void flower(Graphics2D pen, double x, double y, double r, double turn, int petal) {
        pen.setColor(new Color(0x6b8f63));
        Path2D leaf = new Path2D.Double();
        leaf.moveTo(x, y);
        leaf.quadTo(
                x + r * 2.2 * Math.cos(turn),
                y + r * 1.2 * Math.sin(turn),
                x + r * 2.8 * Math.cos(turn + 0.5),
                y + r * 2.8 * Math.sin(turn + 0.5));
        leaf.quadTo(x + r * 1.2 * Math.cos(turn + 1), y + r * 2.2 * Math.sin(turn + 1), x, y);
        pen.fill(leaf);
        pen.setColor(new Color(petal));
        for (int k = 0; k < 5; k++) {
            double a = turn + k * Math.PI * 0.4, px = x + r * 0.85 * Math.cos(a), py = y + r * 0.85 * Math.sin(a);
            pen.fill(new Ellipse2D.Double(px - r * 0.62, py - r * 0.62, r * 1.24, r * 1.24));
        }
        pen.setColor(new Color(0xe8b64c));
        pen.fill(new Ellipse2D.Double(x - r * 0.4, y - r * 0.4, r * 0.8, r * 0.8));
    }

    /** Threads, as a see-through layer drawn once. */
    private static void weave(Graphics2D pen, int size) {
        for (int x = 0; x < size; x += THREADS.getWidth()) {
            for (int y = 0; y < size; y += THREADS.getHeight()) {
                pen.drawImage(THREADS, x, y, null);
            }
        }
    }

    private static BufferedImage threads() {
        BufferedImage layer = new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = layer.createGraphics();
        Random dice = new Random(5);
        for (int i = 0; i < 1500; i++) {
            pen.setColor(dice.nextBoolean() ? new Color(255, 255, 255, 16) : new Color(0, 0, 0, 16));
            int x = dice.nextInt(256), y = dice.nextInt(256), length = 4 + dice.nextInt(10);
            pen.drawLine(x, y, dice.nextBoolean() ? x + length : x, y + length / 2);
        }
        pen.dispose();
        return layer;
    }
}
