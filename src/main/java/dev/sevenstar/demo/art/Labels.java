package dev.sevenstar.demo.art;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Printed labels without a word: mountains, leaves, nuts, bands and fine lines where small print would stand. */
final class Labels {
    private Labels() {}

    /** A label round a tin; the picture is in its middle. */
    static Texture tea(int ground, int ink, int motif, int seed) {
        return Texture.drawn(1024, 512, ground, 1, 1, pen -> {
            Random dice = new Random(seed);
            band(pen, 0, 0, 1024, 26, ink);
            band(pen, 0, 486, 1024, 26, ink);
            for (int x = -12; x < 1024; x += 64) {
                cloud(pen, x + dice.nextInt(8), 70 + 380 * (dice.nextInt(2)), 30, Tone.mix(ground, ink, 0.16));
            }
            pen.setColor(new Color(Tone.mix(ground, 0xffffff, 0.86)));
            if (motif % 2 == 0) {
                pen.fill(new Ellipse2D.Double(512 - 150, 256 - 165, 300, 330));
            } else {
                pen.fill(new Rectangle2D.Double(512 - 110, 60, 220, 392));
            }
            pen.setColor(new Color(ink));
            pen.setStroke(new BasicStroke(4));
            pen.draw(
                    motif % 2 == 0
                            ? new Ellipse2D.Double(512 - 140, 256 - 155, 280, 310)
                            : new Rectangle2D.Double(512 - 100, 70, 200, 372));
            if (motif % 3 == 0) {
                mountains(pen, 512, 300, 110, ink);
            } else if (motif % 3 == 1) {
                sprig(pen, 512, 330, 120, 0x4f7a3a);
            } else {
                pot(pen, 512, 280, 70, ink);
            }
            lines(pen, 512, 372, 90, 3, ink);
        });
    }

    /** The front of a bag of food. */
    static Texture bag(int ground, int second, int motif, int seed) {
        return Texture.drawn(512, 700, ground, 1, 1, pen -> {
            pen.setColor(new Color(second));
            Path2D wave = new Path2D.Double();
            wave.moveTo(0, 430);
            wave.curveTo(160, 350, 330, 520, 512, 410);
            wave.lineTo(512, 700);
            wave.lineTo(0, 700);
            pen.fill(wave);
            pen.setColor(new Color(Tone.mix(second, 0xffffff, 0.25)));
            Path2D line = new Path2D.Double();
            line.moveTo(0, 424);
            line.curveTo(160, 344, 330, 514, 512, 404);
            pen.setStroke(new BasicStroke(8));
            pen.draw(line);
            Random dice = new Random(seed);
            pen.setColor(new Color(Tone.mix(ground, 0xffffff, 0.9)));
            pen.fillRoundRect(96, 110, 320, 130, 30, 30);
            sprig(pen, 256, 215, 78, second);
            lines(pen, 256, 270, 130, 2, Tone.mix(ground, 0x202020, 0.55));
            lines(pen, 256, 630, 150, 3, Tone.mix(second, 0xffffff, 0.7));
            for (int k = 0; k < 26; k++) {
                double x = 120 + dice.nextDouble() * 270, y = 470 + dice.nextDouble() * 120;
                nut(pen, x, y, 26 + dice.nextDouble() * 10, dice.nextDouble() * 6, motif);
            }
        });
    }

    static void nut(Graphics2D pen, double x, double y, double r, double turn, int motif) {
        int[] colours = {0xb5733c, 0xd9b27c, 0xc98f4e, 0xa8322d, 0xe08a2e, 0x6f3f56};
        int colour = colours[motif % colours.length];
        double flat = motif % 3 == 1 ? 0.9 : 0.6;
        var old = pen.getTransform();
        pen.translate(x, y);
        pen.rotate(turn);
        pen.setColor(new Color(Tone.mix(colour, 0x2a1408, 0.5)));
        pen.fill(new Ellipse2D.Double(-r, -r * flat, 2 * r, 2 * r * flat));
        pen.setColor(new Color(colour));
        pen.fill(new Ellipse2D.Double(-r * 0.93, -r * flat * 0.95, 1.84 * r, 1.75 * r * flat));
        pen.setColor(new Color(Tone.mix(colour, 0xffffff, 0.35)));
        pen.fill(new Ellipse2D.Double(-r * 0.55, -r * flat * 0.65, 0.7 * r, 0.4 * r * flat));
        pen.setTransform(old);
    }

    static void lines(Graphics2D pen, double x, double y, double half, int count, int ink) {
        pen.setColor(new Color(ink));
        for (int k = 0; k < count; k++) {
            double width = half * (k == 0 ? 1 : 0.8 - 0.2 * k);
            pen.fill(new Rectangle2D.Double(x - width, y + k * 15, 2 * width, k == 0 ? 6 : 3.5));
        }
    }

    static void band(Graphics2D pen, int x, int y, int width, int height, int ink) {
        pen.setColor(new Color(ink));
        pen.fillRect(x, y, width, height);
    }

    private static void cloud(Graphics2D pen, double x, double y, double r, int ink) {
        pen.setColor(new Color(ink));
        pen.setStroke(new BasicStroke(3));
        for (int k = 0; k < 3; k++) {
            double q = r - k * 9;
            pen.draw(new Arc2D.Double(x - q, y - q, 2 * q, 2 * q, 0, 180, Arc2D.OPEN));
        }
    }

    private static void mountains(Graphics2D pen, double x, double y, double r, int ink) {
        for (int k = 2; k >= 0; k--) {
            pen.setColor(new Color(Tone.mix(ink, 0xffffff, 0.25 + 0.22 * k)));
            Path2D hill = new Path2D.Double();
            hill.moveTo(x - r, y + 20 * (2 - k));
            hill.quadTo(x - r * 0.5 + k * 24, y - r * (1.2 - 0.2 * (2 - k)), x + k * 18 - 10, y - 12 + 12 * (2 - k));
            hill.quadTo(x + r * 0.4, y - r * (0.4 + 0.2 * k), x + r, y + 20 * (2 - k));
            hill.closePath();
            pen.fill(hill);
        }
        pen.setColor(new Color(0xd9534a));
        pen.fill(new Ellipse2D.Double(x + r * 0.3, y - r * 1.05, 34, 34));
    }

    static void sprig(Graphics2D pen, double x, double y, double tall, int green) {
        pen.setStroke(new BasicStroke((float) (tall * 0.04), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(new Color(Tone.mix(green, 0x203010, 0.3)));
        pen.draw(new QuadCurve2D.Double(x, y, x - tall * 0.08, y - tall * 0.5, x, y - tall * 0.9));
        for (int k = 0; k < 5; k++) {
            double side = k % 2 == 0 ? 1 : -1, at = y - tall * (0.2 + 0.16 * k), long_ = tall * (0.62 - 0.06 * k);
            pen.setColor(new Color(Tone.mix(green, 0xffffff, 0.08 * k)));
            Path2D leaf = new Path2D.Double();
            leaf.moveTo(x, at);
            leaf.quadTo(x + side * long_ * 0.3, at - long_ * 0.5, x + side * long_ * 0.85, at - long_ * 0.6);
            leaf.quadTo(x + side * long_ * 0.7, at - long_ * 0.02, x, at);
            pen.fill(leaf);
        }
    }

    private static void pot(Graphics2D pen, double x, double y, double r, int ink) {
        pen.setColor(new Color(ink));
        pen.fill(new Ellipse2D.Double(x - r, y - r * 0.7, 2 * r, 1.5 * r));
        pen.fill(new Ellipse2D.Double(x - r * 0.2, y - r * 1.02, r * 0.4, r * 0.4));
        pen.setStroke(new BasicStroke((float) (r * 0.16), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new QuadCurve2D.Double(x + r * 0.8, y + r * 0.1, x + r * 1.2, y, x + r * 1.35, y - r * 0.6));
        pen.draw(new Arc2D.Double(x - r * 1.5, y - r * 0.45, r * 0.9, r * 0.9, 60, 240, Arc2D.OPEN));
    }
}
