package dev.sevenstar.demo.art;

import java.awt.Color;
import java.util.Random;

/** Bags of food and what is in them: almonds, walnuts, cashews, dates, mango and kiwi slices, tea leaves. */
final class Foods {
    static final int ALMOND = 0, WALNUT = 1, CASHEW = 2, DATE = 3, MANGO = 4, TEA = 5;

    private Foods() {}

    /** A bag that stands on its bottom fold, sealed at the top. */
    static Shape bag(Surface front, Surface back, double wide, double tall, double deep, int seed) {
        Shape bag = new Shape();
        for (int side = -1; side <= 1; side += 2) {
            int s = side;
            bag.pulled(side > 0 ? front : back, 64, 80, false, (u, v, p) -> {
                double x = (u * 2 - 1) * s, low = 1 - v;
                double round = Math.pow(Math.max(0, 1 - Math.pow(Math.abs(x), 2.6)), 0.75);
                double belly = deep * (0.18 + 0.82 * Math.pow(v, 0.7)) * smooth(0.055, 0.3, v) * round;
                double dent = 0.02
                        * deep
                        * 6
                        * Math.sin(x * 9 + v * 5 + seed)
                        * Math.sin(v * 14 - x * 4 + seed)
                        * round
                        * smooth(0.06, 0.2, v)
                        * 0.32;
                p[0] = x * wide / 2 * (1 - 0.035 * Math.sin(Math.PI * Math.min(1, v * 1.05)));
                p[1] = tall * low + (v > 0.9 ? 0.12 * deep * (1 - round) * (v - 0.9) * 10 : 0);
                p[2] = s * (belly + dent + 0.002);
            });
        }
        return bag;
    }

    /** A heap of the same thing, dropped at random within a circle. */
    static Shape heap(int kind, int count, double radius, double size, int seed) {
        Random dice = new Random(seed);
        Shape[] forms = {one(kind, dice), one(kind, dice), one(kind, dice)};
        Shape heap = new Shape();
        for (int k = 0; k < count; k++) {
            double share = k / (double) count, far = radius * Math.sqrt(dice.nextDouble()) * (1 - 0.55 * share);
            double turn = dice.nextDouble() * Math.PI * 2;
            double lift = size * 0.42 + Math.max(0, (1 - far / radius)) * radius * 0.5 * share;
            heap.add(
                    forms[k % 3],
                    Place.HERE
                            .sized(size * (0.85 + 0.3 * dice.nextDouble()))
                            .tipped(dice.nextInt(60) - 30)
                            .leant(dice.nextInt(60) - 30)
                            .spun(dice.nextInt(360))
                            .moved(far * Math.sin(turn), lift, far * Math.cos(turn)));
        }
        return heap;
    }

    private static Shape one(int kind, Random dice) {
        int wobble = dice.nextInt(100);
        return switch (kind) {
            case ALMOND -> blob(skin(0xb06d38, 0x7e4620, dice), 0.5, 0.26, 0.30, 0.018, wobble, 0.35);
            case WALNUT -> blob(skin(0xcfa36c, 0x9b6c3c, dice), 0.5, 0.46, 0.48, 0.075, wobble, 0.08);
            case CASHEW -> crescent(Surface.matte(0xe6cfa2));
            case DATE -> blob(skin(0x8f2a1e, 0x5a140e, dice).shiny(0.05f, 1), 0.52, 0.34, 0.36, 0.05, wobble, 0.05);
            case MANGO -> slice(Surface.plastic(0xf0a62e), dice);
            default -> leaf(Surface.matte(dice.nextBoolean() ? 0x3f4a28 : 0x55602f), dice);
        };
    }

    private static Surface skin(int colour, int dark, Random dice) {
        return Surface.matte(0xffffff).with(Texture.drawn(128, 64, colour, 1, 1, pen -> {
            for (int k = 0; k < 160; k++) {
                int mixed = Tone.mix(colour, dark, dice.nextDouble());
                pen.setColor(new Color(mixed >> 16 & 255, mixed >> 8 & 255, mixed & 255, 110));
                int y = dice.nextInt(64);
                pen.drawLine(dice.nextInt(128), y, dice.nextInt(128), y + dice.nextInt(5) - 2);
            }
        }));
    }

    private static Shape blob(Surface skin, double x, double y, double z, double rough, int seed, double point) {
        return new Shape().pulled(skin, 28, 20, true, (u, v, p) -> {
            double a = u * Math.PI * 2, b = (0.004 + 0.992 * v) * Math.PI;
            double bump = 1
                    + rough
                            * (Math.sin(a * 3 + b * 5 + seed)
                                    + Math.sin(a * 5 - b * 7 + seed * 2)
                                    + 0.7 * Math.sin(b * 12 + seed));
            double ring = Math.sin(b) * bump * (1 - point * 0.5 * (1 - Math.cos(b)) * 0.8);
            p[0] = -x * Math.cos(b);
            p[1] = y * ring * Math.sin(a);
            p[2] = z * ring * Math.cos(a);
        });
    }

    private static Shape crescent(Surface skin) {
        return new Shape().pulled(skin, 20, 22, true, (u, v, p) -> {
            double a = u * Math.PI * 2,
                    bend = (v - 0.5) * 2.5,
                    thick = 0.2 * Math.pow(Math.sin(Math.PI * (0.03 + 0.94 * v)), 0.55);
            double r = 0.36 + thick * Math.cos(a);
            p[0] = r * Math.sin(bend);
            p[1] = thick * 0.9 * Math.sin(a);
            p[2] = r * Math.cos(bend) - 0.25;
        });
    }

    private static Shape slice(Surface flesh, Random dice) {
        double curl = 0.15 + dice.nextDouble() * 0.2;
        return new Shape().pulled(flesh, 30, 10, true, (u, v, p) -> {
            double a = u * Math.PI * 2, side = Math.sin(Math.PI * v) * 0.055, r = v < 0.5 ? v * 2 : 2 - 2 * v;
            double out = 0.02 + 0.98 * Math.sqrt(Math.sin(Math.PI / 2 * Math.min(1, r * 1.15)));
            p[0] = 0.55 * out * Math.cos(a);
            p[2] = 0.3 * out * Math.sin(a);
            p[1] = (v < 0.5 ? side : -side) + curl * p[0] * p[0] + 0.02 * Math.sin(p[0] * 22);
        });
    }

    private static Shape leaf(Surface skin, Random dice) {
        double twist = 2 + dice.nextDouble() * 3, bend = 0.1 + 0.2 * dice.nextDouble();
        return new Shape().pulled(skin, 8, 16, true, (u, v, p) -> {
            double a = u * Math.PI * 2, r = 0.075 * Math.sin(Math.PI * (0.05 + 0.9 * v));
            p[0] = (v - 0.5) * 1.1;
            p[1] = r * Math.sin(a) + bend * Math.sin(v * Math.PI) + 0.03 * Math.sin(v * twist * 4);
            p[2] = r * 0.6 * Math.cos(a) + 0.06 * Math.sin(v * twist * 3);
        });
    }

    private static double smooth(double from, double to, double value) {
        double t = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }
}
