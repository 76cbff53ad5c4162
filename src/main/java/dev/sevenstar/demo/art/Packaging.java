package dev.sevenstar.demo.art;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** Cartons, bags and adhesive tape. */
final class Packaging {
    private Packaging() {}

    static Surface board(int colour, int seed) {
        return Surface.paper(0xffffff).with(Texture.drawn(512, 512, colour, 1, 1, pen -> {
            Random dice = new Random(seed);
            for (int i = 0; i < 1800; i++) {
                pen.setColor(dice.nextBoolean() ? new Color(255, 240, 215, 26) : new Color(70, 40, 15, 20));
                int x = dice.nextInt(512), y = dice.nextInt(512), length = 3 + dice.nextInt(16);
                pen.drawLine(x, y, x + length, y + dice.nextInt(3));
            }
            for (int x = 0; x < 512; x += 8) {
                pen.setColor(new Color(60, 35, 10, 9));
                pen.fillRect(x, 0, 3, 512);
            }
        }));
    }

    /** The printed signs on a carton: this way up, keep dry, fragile. */
    static Surface printed(int colour, int ink, int seed) {
        return Surface.paper(0xffffff).with(Texture.drawn(512, 512, colour, 1, 1, pen -> {
            Random dice = new Random(seed);
            for (int i = 0; i < 1500; i++) {
                pen.setColor(dice.nextBoolean() ? new Color(255, 240, 215, 26) : new Color(70, 40, 15, 20));
                int x = dice.nextInt(512), y = dice.nextInt(512);
                pen.drawLine(x, y, x + 3 + dice.nextInt(16), y + dice.nextInt(3));
            }
            pen.setColor(new Color(ink));
            pen.setStroke(new BasicStroke(5));
            for (int k = 0; k < 3; k++) {
                int x = 300 + k * 64, y = 400;
                pen.drawRect(x, y, 54, 66);
                sign(pen, x + 27, y + 33, k);
            }
            Labels.lines(pen, 130, 410, 84, 3, ink);
            Labels.sprig(pen, 256, 250, 110, ink);
            pen.draw(new Ellipse2D.Double(256 - 84, 120, 168, 168));
        }));
    }

    private static void sign(Graphics2D pen, double x, double y, int kind) {
        Path2D path = new Path2D.Double();
        if (kind == 0) {
            for (int k = -1; k <= 1; k += 2) {
                path.moveTo(x + k * 11, y + 22);
                path.lineTo(x + k * 11, y - 18);
                path.moveTo(x + k * 11 - 8, y - 8);
                path.lineTo(x + k * 11, y - 20);
                path.lineTo(x + k * 11 + 8, y - 8);
            }
        } else if (kind == 1) {
            path.moveTo(x - 19, y - 2);
            path.quadTo(x, y - 34, x + 19, y - 2);
            path.closePath();
            path.moveTo(x, y - 2);
            path.lineTo(x, y + 18);
            path.lineTo(x + 8, y + 20);
        } else {
            path.moveTo(x - 14, y - 24);
            path.quadTo(x - 12, y + 2, x, y + 2);
            path.quadTo(x + 12, y + 2, x + 14, y - 24);
            path.closePath();
            path.moveTo(x, y + 2);
            path.lineTo(x, y + 22);
            path.moveTo(x - 10, y + 22);
            path.lineTo(x + 10, y + 22);
        }
        pen.draw(path);
    }

    /** A closed carton with tape over its seam. */
    static Shape carton(Surface board, Surface print, Surface tape, double wide, double tall, double deep) {
        Shape box = new Shape().box(print, wide, tall, deep, 0.008);
        flap(box, board, wide, tall, deep);
        box.add(new Shape().box(tape, wide * 1.004, 0.004, deep * 0.11, 0), Place.at(0, tall + 0.003, 0));
        for (int side = -1; side <= 1; side += 2) {
            box.add(
                    new Shape().box(tape, 0.004, tall * 0.22, deep * 0.11, 0),
                    Place.at(side * (wide / 2 + 0.001), tall * 0.783, 0));
        }
        return box;
    }

    private static void flap(Shape box, Surface board, double wide, double tall, double deep) {
        for (int side = -1; side <= 1; side += 2) {
            box.add(
                    new Shape().box(board, wide * 1.0, 0.012, deep * 0.497, 0.003),
                    Place.at(0, tall - 0.004, side * deep * 0.2505));
        }
    }

    /** An open carton: four walls, four flaps. */
    static Shape opened(Surface board, double wide, double tall, double deep) {
        double thick = 0.02;
        Shape box = new Shape().box(board, wide, thick, deep, 0);
        for (int side = -1; side <= 1; side += 2) {
            box.add(new Shape().box(board, wide, tall, thick, 0.004), Place.at(0, 0, side * (deep - thick) / 2));
            box.add(new Shape().box(board, thick, tall, deep, 0.004), Place.at(side * (wide - thick) / 2, 0, 0));
            box.add(
                    new Shape()
                            .box(board, wide, deep * 0.45, thick * 0.7, 0.004)
                            .placed(Place.HERE.tipped(side * 118)),
                    Place.at(0, tall, side * deep / 2));
            box.add(
                    new Shape()
                            .box(board, thick * 0.7, wide * 0.32, deep * 0.96, 0.004)
                            .placed(Place.HERE.leant(-side * 112)),
                    Place.at(side * wide / 2, tall, 0));
        }
        return box;
    }

    static Shape tape(Surface film, Surface edge, Surface core, double r, double wide) {
        double hole = r * 0.64;
        Shape roll = new Shape();
        roll.turned(film, 96, Profile.of(0.004, r, 0, r, wide));
        roll.turned(edge, 96, Profile.of(0, r, wide, hole * 1.08, wide));
        roll.turned(edge, 96, Profile.of(0, hole * 1.08, 0, r, 0));
        return roll.turned(
                core,
                72,
                Profile.of(0.006, hole, 0, hole * 1.09, 0, hole * 1.09, wide * 1.006, hole, wide * 1.006, hole, 0));
    }

    static Surface wound(int colour) {
        return Surface.plastic(0xffffff).with(Texture.drawn(64, 512, colour, 1, 1, pen -> {
            Random dice = new Random(7);
            for (int y = 0; y < 512; y += 2) {
                pen.setColor(dice.nextBoolean() ? new Color(255, 255, 255, 22) : new Color(0, 0, 0, 26));
                pen.fillRect(0, y, 64, 1 + dice.nextInt(2));
            }
        }));
    }

    /** A flat zip bag, puffed a little by what is inside, lying on its back. */
    static Shape zipBag(Surface film, Surface zip, double wide, double tall, double puff, int seed) {
        Shape bag = new Shape();
        for (int side = 0; side < 2; side++) {
            double up = side == 0 ? 0.002 : 1, lift = side;
            bag.pulled(film, 60, 72, false, (u, v, p) -> {
                double x = u * 2 - 1, y = v * 2 - 1;
                double dome = Math.pow(Math.max(0, (1 - x * x) * (1 - y * y)), 0.6);
                double crease = 0.007
                        * Math.sin(x * 9 + y * 4 + seed + 2 * Math.sin(y * 3))
                        * Math.sin(y * 7 - x * 3 + seed)
                        * dome;
                p[0] = x * wide / 2;
                p[1] = 0.004 + up * (puff * dome * smooth(0.08, 0.35, v) + crease * (lift + 0.2)) + 0.004 * lift;
                p[2] = y * tall / 2;
            });
        }
        bag.add(new Shape().box(zip, wide * 0.99, 0.014, 0.014, 0.006), Place.at(0, 0.01, -tall * 0.425));
        bag.add(new Shape().box(zip, wide * 0.99, 0.014, 0.014, 0.006), Place.at(0, 0.01, -tall * 0.395));
        return bag;
    }

    private static double smooth(double from, double to, double value) {
        double t = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }
}
