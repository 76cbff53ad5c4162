package dev.sevenstar.demo.art;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** Clothes of many cuts: the seed chooses length, flare, sleeves and trim, the pattern the cloth. */
final class Wardrobe {
    private Wardrobe() {}

    static Shape of(Drawing drawing, Random dice) {
        int seed = (int) (drawing.seed() & 0xff);
        return switch (drawing.kind()) {
            case DRESS -> {
                double[] sleeves = {0.2, 0.2, 0.32, 0.62};
                yield Garments.dress(
                        cloth(drawing),
                        trim(drawing),
                        0.85 + 0.5 * dice.nextDouble(),
                        0.48 + 0.22 * dice.nextDouble(),
                        7 + dice.nextInt(4),
                        sleeves[dice.nextInt(4)],
                        seed);
            }
            case SKIRT ->
                Garments.skirt(
                        cloth(drawing),
                        trim(drawing),
                        0.6 + 0.5 * dice.nextDouble(),
                        0.5 + 0.18 * dice.nextDouble(),
                        dice.nextBoolean() ? 28 + dice.nextInt(8) : 8 + dice.nextInt(4),
                        seed);
            case SHIRT -> shirt(drawing, dice, seed);
            case KIDS_TEE -> laid(tee(drawing, dice, seed));
            default -> set(drawing, dice, seed);
        };
    }

    private static Shape shirt(Drawing drawing, Random dice, int seed) {
        double length = 1.12 + 0.2 * dice.nextDouble(), sleeve = dice.nextInt(3) == 0 ? 0.24 : 0.64;
        Garments.Cut cut = new Garments.Cut(length, 9, 0, 0.32 + 0.05 * dice.nextDouble(), 0.37, 0.135, 0.06, 0);
        Surface button = Surface.glossy(dice.nextBoolean() ? 0xf4f2ea : Tone.mix(drawing.colour(), 0x101010, 0.5));
        return Garments.shirt(cloth(drawing), button, cut, sleeve, 0.5, seed);
    }

    private static Shape tee(Drawing drawing, Random dice, int seed) {
        Garments.Cut cut = new Garments.Cut(1.05 + 0.12 * dice.nextDouble(), 9, 0, 0.365, 0.37, 0.135, 0.10, 0);
        double sleeve = dice.nextInt(3) == 0 ? 0.56 : 0.20;
        Surface front = drawing.pattern() == Prints.PLAIN ? badge(drawing, dice) : cloth(drawing);
        return Garments.tee(front, cloth(drawing), trim(drawing), cut, sleeve, 0.15, 0.26, seed);
    }

    private static Shape set(Drawing drawing, Random dice, int seed) {
        Drawing below = drawing.in(
                drawing.second() == drawing.colour() ? Tone.mix(drawing.colour(), 0x1c2433, 0.55) : drawing.second());
        Surface bottom = Surface.cloth(0xffffff).with(Prints.cloth(Prints.PLAIN, below.colour(), 0, seed, 3, 3));
        double length = dice.nextBoolean() ? 0.5 : 0.86;
        Shape set = new Shape().add(laid(tee(drawing, dice, seed)), Place.at(-0.34, 0.0, -0.3));
        Shape shorts = laid(Garments.shorts(bottom, bottom, length, 0.36, 0.28, seed));
        return set.add(shorts.placed(Place.HERE.spun(-4)), Place.at(0.5, 0.05, length > 0.6 ? 0.75 : 0.6));
    }

    private static Shape laid(Shape worn) {
        return worn.placed(Place.HERE.tipped(-90)).rested();
    }

    private static Surface cloth(Drawing drawing) {
        int second = drawing.pattern() == Prints.FLOWERS
                ? bloom(drawing)
                : Tone.mix(drawing.colour(), light(drawing.colour()) ? 0x2f3f66 : 0xffffff, 0.8);
        return Surface.cloth(0xffffff)
                .with(Prints.cloth(drawing.pattern(), drawing.colour(), second, (int) drawing.seed(), 3, 3));
    }

    private static int bloom(Drawing drawing) {
        int[] blooms = {0xd65a6a, 0xe08a3c, 0x6f7fc8, 0xc65f9b};
        return blooms[(int) Math.floorMod(drawing.seed(), 4L)];
    }

    private static boolean light(int rgb) {
        return (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255) > 480;
    }

    private static Surface trim(Drawing drawing) {
        return Surface.cloth(Tone.mix(drawing.colour(), light(drawing.colour()) ? 0x805040 : 0x101014, 0.28));
    }

    /** A plain front with a picture on the chest: a star, a bear, a rainbow, a heart. */
    private static Surface badge(Drawing drawing, Random dice) {
        int ink = light(drawing.colour()) ? 0x3c5a8c : 0xfff3d6, motif = dice.nextInt(4);
        return Surface.cloth(0xffffff).with(Prints.sheet(drawing.colour(), pen -> motif(pen, motif, ink)));
    }

    private static void motif(Graphics2D pen, int motif, int ink) {
        double x = 512, y = 300;
        pen.setColor(new Color(ink));
        if (motif == 0) {
            Path2D star = new Path2D.Double();
            for (int k = 0; k < 10; k++) {
                double a = -Math.PI / 2 + k * Math.PI / 5, r = k % 2 == 0 ? 84 : 38;
                double px = x + r * Math.cos(a), py = y + r * Math.sin(a);
                if (k == 0) {
                    star.moveTo(px, py);
                } else {
                    star.lineTo(px, py);
                }
            }
            star.closePath();
            pen.fill(star);
        } else if (motif == 1) {
            bear(pen, x, y, ink);
        } else if (motif == 2) {
            int[] bow = {0xe4574f, 0xf0a63c, 0xf2d34b, 0x5fb36b, 0x4f8fd0};
            pen.setStroke(new BasicStroke(17));
            for (int k = 0; k < 5; k++) {
                pen.setColor(new Color(bow[k]));
                double r = 96 - k * 16;
                pen.draw(new Arc2D.Double(x - r, y - r + 40, 2 * r, 2 * r, 0, 180, Arc2D.OPEN));
            }
        } else {
            Path2D heart = new Path2D.Double();
            heart.moveTo(x, y + 76);
            heart.curveTo(x - 130, y - 10, x - 70, y - 110, x, y - 40);
            heart.curveTo(x + 70, y - 110, x + 130, y - 10, x, y + 76);
            pen.setColor(new Color(0xe05a63));
            pen.fill(heart);
        }
    }

    private static void bear(Graphics2D pen, double x, double y, int ink) {
        pen.setColor(new Color(0xa9744a));
        for (int side = -1; side <= 1; side += 2) {
            pen.fill(new Ellipse2D.Double(x + side * 56 - 28, y - 88, 56, 56));
        }
        pen.fill(new Ellipse2D.Double(x - 84, y - 74, 168, 150));
        pen.setColor(new Color(0xf0dcc0));
        pen.fill(new Ellipse2D.Double(x - 38, y - 4, 76, 62));
        pen.setColor(new Color(0x2b1d14));
        pen.fill(new Ellipse2D.Double(x - 42, y - 28, 16, 16));
        pen.fill(new Ellipse2D.Double(x + 26, y - 28, 16, 16));
        pen.fill(new Ellipse2D.Double(x - 12, y + 6, 24, 17));
        pen.setStroke(new BasicStroke(4));
        pen.draw(new Arc2D.Double(x - 14, y + 18, 28, 20, 200, 140, Arc2D.OPEN));
        pen.setColor(new Color(ink));
    }
}
