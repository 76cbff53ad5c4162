package dev.sevenstar.demo.art;

/** Clothes as if worn by nobody: tubes of cloth with folds, about one unit wide, hem at the floor. */
final class Garments {
    private Garments() {}

    /** How a piece is cut; heights from the hem of the body, widths are halves. */
    record Cut(
            double length,
            double waistAt,
            double hem,
            double waist,
            double chest,
            double neck,
            double drop,
            int folds) {}

    static Shape dress(Surface cloth, Surface trim, double length, double flare, int folds, double sleeve, int seed) {
        double waistAt = length, top = length + 0.62;
        Shape dress = skirtPart(new Shape(), cloth, length, 0.27, flare, folds, seed, 0.012);
        bodice(dress, cloth, new Cut(top, waistAt, 0, 0.272, 0.37, 0.155, 0.13, 0), seed, 0.55);
        sleeves(dress, cloth, top, 0.36, sleeve, 0.14, sleeve > 0.35 ? 0.085 : 0.15, 0.55);
        band(dress, trim, waistAt - 0.03, 0.278, 0.06, 0.56);
        return dress;
    }

    static Shape skirt(Surface cloth, Surface band, double length, double flare, int folds, int seed) {
        Shape skirt = skirtPart(new Shape(), cloth, length, 0.29, flare, folds, seed, 0.03);
        return band(skirt, band, length - 0.01, 0.294, 0.09, 0.62);
    }

    /** A T-shirt: a front that may carry a picture over its whole width, sleeves and a neckline. */
    static Shape tee(
            Surface front, Surface cloth, Surface trim, Cut cut, double sleeve, double wide, double flat, int seed) {
        Shape tee = new Shape();
        bodice(tee, front, cut, seed, flat);
        sleeves(tee, cloth, cut.length(), cut.chest(), sleeve, wide, sleeve > 0.4 ? wide * 0.62 : wide * 0.92, flat);
        return neckband(tee, trim, cut, flat);
    }

    static Shape shirt(Surface cloth, Surface button, Cut cut, double sleeve, double flat, int seed) {
        Shape shirt = new Shape();
        bodice(shirt, cloth, cut, seed, flat);
        sleeves(shirt, cloth, cut.length(), cut.chest(), sleeve, 0.145, sleeve > 0.4 ? 0.085 : 0.135, flat);
        collar(shirt, cloth, cut);
        return placket(shirt, cloth, button, cut, flat);
    }

    static Shape shorts(Surface cloth, Surface band, double length, double wide, double flat, int seed) {
        Shape shorts = new Shape();
        double deep = wide * flat, low = length * 0.48;
        for (int side = -1; side <= 1; side += 2) {
            int leg = side;
            shorts.woven(cloth, 80, 30, (u, v, p) -> {
                double a = u * Math.PI * 2, open = 1 - v;
                double half = wide * (0.5 + 0.02 * open) * (1 + wrinkle(a, v, seed + leg, 0.016) * open);
                p[0] = leg * wide * (0.5 + 0.07 * open) + half * square(Math.sin(a));
                p[1] = v * (low + 0.02);
                p[2] = deep * square(Math.cos(a)) * (1 + wrinkle(a, v, seed, 0.03) * (0.2 + open));
            });
        }
        shorts.woven(cloth, 120, 30, (u, v, p) -> {
            double a = u * Math.PI * 2, half = wide * (1 - 0.12 * smooth(0.2, 1, v));
            p[0] = half * square(Math.sin(a));
            p[1] = low + v * (length - low);
            p[2] = deep * square(Math.cos(a)) * (1 + 0.02 * Math.sin(a * 30) * v * v);
        });
        return gathered(shorts, band, length, wide * 0.885, deep * 1.02);
    }

    private static double square(double part) {
        return Math.signum(part) * Math.pow(Math.abs(part), 0.62);
    }

    private static Shape skirtPart(
            Shape shape, Surface cloth, double length, double waist, double flare, int folds, int seed, double gather) {
        boolean pleated = folds > 20;
        double turn = (seed & 63) * 0.1;
        return shape.woven(cloth, pleated ? folds * 6 : 168, 40, (u, v, p) -> {
            double a = u * Math.PI * 2, down = 1 - v;
            double r = waist
                    + (flare - waist) * Math.pow(down, pleated ? 0.9 : 0.75)
                    + 0.055 * Math.exp(-Math.pow((down - 0.16) * 6, 2));
            double wave = pleated
                    ? (Math.abs(((u * folds) % 1) * 2 - 1) - 0.5) * 0.07 * (0.35 + 0.65 * down)
                    : fold(a + turn, folds, seed) * (0.02 + 0.115 * Math.pow(down, 0.9));
            double near = gather * Math.sin(a * folds * 2.5 + turn) * Math.exp(-down * 9);
            r *= 1 + wave + near;
            p[0] = r * Math.sin(a);
            p[1] = v * length - (pleated ? 0 : 0.015 * fold(a + turn, folds, seed) * down);
            p[2] = r * (0.62 + 0.2 * down) * Math.cos(a);
        });
    }

    private static double fold(double a, int folds, int seed) {
        return 0.6 * Math.sin(a * folds)
                + 0.3 * Math.sin(a * (folds - 3) + seed)
                + 0.25 * Math.sin(a * (folds / 2) + seed * 2);
    }

    /** From the waist or hem up over the chest and the shoulders to the neck. */
    private static void bodice(Shape shape, Surface cloth, Cut cut, int seed, double flat) {
        double low = cut.waistAt() >= cut.length() ? 0 : cut.waistAt(), arm = cut.length() - 0.30;
        Profile over = Profile.smooth(
                7,
                cut.chest(),
                arm,
                cut.chest() * 0.955,
                arm + 0.13,
                cut.chest() * 0.90,
                cut.length() - 0.085,
                cut.chest() * 0.80,
                cut.length() - 0.052,
                cut.neck(),
                cut.length());
        int upper = over.points().size() - 1, lower = 20;
        shape.woven(cloth, 96, lower + upper, (u, v, p) -> {
            double a = (u - 0.5) * Math.PI * 2, front = Math.max(0, Math.cos(a));
            int row = (int) Math.round(v * (lower + upper));
            double body = Math.min(1, row / (double) lower), share = Math.max(0, row - lower) / (double) upper;
            float[] shoulder = over.points().get(Math.max(0, row - lower));
            double width = cut.waist() + (cut.chest() - cut.waist()) * smooth(0, 0.9, body);
            double creases = wrinkle(a, body, seed, 0.02) * (1 - share);
            double x = row < lower ? width : shoulder[0];
            double depth = width * flat * (1 - share) + cut.neck() * (0.5 * flat + 0.4) * share;
            double bust = front * Math.exp(-Math.pow((body - 0.8) * 3.4, 2)) * 0.07 * flat * (1 - share);
            p[0] = x * Math.sin(a) * (1 + creases * 0.5);
            p[2] = depth * (1 + creases) * Math.cos(a) + bust;
            p[1] = (row < lower ? low + (arm - low) * body : shoulder[1])
                    - cut.drop() * Math.pow(front, 0.7) * smooth(0.25, 1, share)
                    - 0.02 * share * Math.pow(Math.cos(a), 2);
        });
    }

    private static void sleeves(
            Shape shape,
            Surface cloth,
            double top,
            double chest,
            double length,
            double wide,
            double cuff,
            double flat) {
        if (length <= 0) {
            return;
        }
        double first = Math.toRadians(24), slope = Math.toRadians(length > 0.4 ? 70 : 44);
        for (int side = -1; side <= 1; side += 2) {
            int s = side;
            double[] x = new double[41], y = new double[41];
            double step = (length + 0.10) / 40;
            x[0] = chest * 0.66;
            y[0] = top - 0.055 - wide;
            for (int k = 1; k <= 40; k++) {
                double bend = first + (slope - first) * smooth(0, 0.28, k * step);
                x[k] = x[k - 1] + Math.cos(bend) * step;
                y[k] = y[k - 1] - Math.sin(bend) * step;
            }
            shape.woven(cloth, 40, 40, (u, v, p) -> {
                int k = (int) Math.round(v * 40);
                double a = u * Math.PI * 2, along = k * step;
                double bend = first + (slope - first) * smooth(0, 0.28, along);
                double r = wide + (cuff - wide) * along / (length + 0.10);
                double crease =
                        Math.sin(along * 34 + 2.2 * Math.sin(a + s)) + 0.6 * Math.sin(along * 57 - 3 * Math.cos(a));
                r *= 1 + 0.022 * crease * smooth(0.10, 0.3, along) * (length > 0.4 ? 1 : 0.3);
                p[0] = s * (x[k] + r * Math.cos(a) * Math.sin(bend));
                p[1] = y[k] + r * Math.cos(a) * Math.cos(bend);
                p[2] = r * (0.25 + flat * 0.85) * Math.sin(a);
            });
        }
    }

    private static Shape neckband(Shape shape, Surface trim, Cut cut, double flat) {
        return shape.swept(
                trim,
                12,
                72,
                (u, v, p) -> {
                    double a = v * Math.PI * 2;
                    p[0] = cut.neck() * Math.sin(a);
                    p[2] = cut.neck() * (0.5 * flat + 0.4) * Math.cos(a);
                    p[1] = cut.length()
                            - cut.drop() * Math.pow(Math.max(0, Math.cos(a)), 0.7)
                            - 0.02 * Math.pow(Math.cos(a), 2);
                },
                0.018);
    }

    private static void collar(Shape shape, Surface cloth, Cut cut) {
        shape.pulled(cloth, 80, 12, false, (u, v, p) -> {
            double a = Math.toRadians(14) + u * Math.toRadians(332), front = Math.max(0, Math.cos(a));
            double fold = Math.sin(Math.min(1, v * 2) * Math.PI / 2), out = Math.max(0, v - 0.35) / 0.65;
            double r = cut.neck() * (0.93 + 0.14 * out + 0.5 * out * Math.pow(front, 3));
            p[0] = r * Math.sin(a) * (1 + 0.16 * out);
            p[2] = r * 0.9 * Math.cos(a) + 0.03 * out * front;
            p[1] = cut.length()
                    - cut.drop() * Math.pow(front, 0.8)
                    + 0.075 * fold
                    - out * (0.085 + 0.11 * Math.pow(front, 2));
        });
    }

    private static Shape placket(Shape shape, Surface cloth, Surface button, Cut cut, double flat) {
        double top = cut.length() - cut.drop() - 0.03;
        int buttons = 6;
        shape.pulled(cloth, 2, 60, false, (u, v, p) -> front(p, cut, flat, (u - 0.5) * 0.075, v * top, 0.012));
        double[] p = new double[3];
        for (int k = 0; k < buttons; k++) {
            front(p, cut, flat, 0, top * (0.08 + 0.88 * k / (buttons - 1.0)), 0.016);
            Shape disc = new Shape()
                    .turned(button, 20, Profile.of(0.004, 0.017, 0, 0.017, 0.008, 0.009, 0.006, 1e-3, 0.006));
            shape.add(disc, Place.HERE.tipped(90).moved(p[0], p[1], p[2]));
        }
        return shape;
    }

    private static void front(double[] p, Cut cut, double flat, double x, double y, double above) {
        double arm = cut.length() - 0.30, body = Math.min(1, y / arm);
        double width = cut.waist() + (cut.chest() - cut.waist()) * smooth(0, 0.9, body);
        double over = Math.max(0, (y - arm) / 0.30);
        p[0] = x;
        p[1] = y;
        p[2] = width * flat * Math.sqrt(1 - x * x / width / width) * (1 - 0.25 * over)
                + above
                + Math.exp(-Math.pow((body - 0.8) * 3.4, 2)) * 0.07 * flat * (1 - over);
    }

    private static Shape band(Shape shape, Surface cloth, double at, double radius, double tall, double flat) {
        return shape.pulled(cloth, 96, 8, true, (u, v, p) -> {
            double a = u * Math.PI * 2, r = radius * (1 + 0.05 * Math.sin(v * Math.PI));
            p[0] = r * 1.02 * Math.sin(a);
            p[1] = at + tall * v;
            p[2] = r * flat * 1.12 * Math.cos(a);
        });
    }

    private static Shape gathered(Shape shape, Surface cloth, double at, double wide, double deep) {
        return shape.pulled(cloth, 240, 8, true, (u, v, p) -> {
            double a = u * Math.PI * 2, rib = 1 + 0.015 * Math.sin(a * 50);
            p[0] = wide * rib * square(Math.sin(a));
            p[1] = at - 0.035 + 0.085 * v;
            p[2] = deep * rib * (1 + 0.1 * Math.sin(v * Math.PI)) * square(Math.cos(a));
        });
    }

    private static double wrinkle(double a, double v, int seed, double strength) {
        return strength
                * (Math.sin(a * 3 + v * 7 + seed) * 0.6
                        + Math.sin(a * 5 - v * 11 + seed * 1.7) * 0.4
                        + Math.sin(a * 9 + v * 16 + seed * 0.6) * 0.3);
    }

    private static double smooth(double from, double to, double value) {
        double t = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }
}
