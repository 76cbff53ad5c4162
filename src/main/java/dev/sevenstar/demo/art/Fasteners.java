package dev.sevenstar.demo.art;

/** Bolts, nuts, washers and screws, lengths in millimetres. */
final class Fasteners {
    private Fasteners() {}

    /** A hexagon bolt standing on its head. */
    static Shape bolt(Surface metal, double diameter, double length, double threaded) {
        double r = diameter / 2, head = diameter * 0.65, wide = diameter * 0.9;
        Shape bolt = hexagon(metal, wide, head, 0, true);
        bolt.turned(
                metal,
                32,
                Profile.of(
                        r * 0.12,
                        r * 1.28,
                        head,
                        r * 1.24,
                        head + r * 0.12,
                        r,
                        head + r * 0.2,
                        r,
                        head + length - threaded));
        return thread(bolt, metal, r, head + length - threaded, threaded);
    }

    /** A cylinder head bolt with an inner hexagon, standing on its threaded end turned up side down. */
    static Shape socketBolt(Surface metal, double diameter, double length) {
        double r = diameter / 2, head = diameter;
        Shape bolt = new Shape();
        bolt.pulled(metal, 160, 3, true, (u, v, p) -> {
            double groove =
                    1 - 0.035 * Math.pow(Math.abs(Math.sin(u * Math.PI * 40)), 3) * (v > 0.1 && v < 0.9 ? 1 : 0);
            polar(p, r * 1.5 * groove, u, -head * (0.06 + 0.86 * v));
        });
        bolt.turned(metal, 48, Profile.of(r * 0.1, r * 1.5, -head * 0.06, r * 1.42, 0, r * 0.9, 0));
        inner(bolt, metal, r * 0.9, r * 0.88, head * 0.55);
        bolt.turned(metal, 48, Profile.of(r * 0.1, r, -head, r * 1.5, -head, r * 1.5, -head * 0.92));
        bolt.turned(metal, 32, Profile.of(r * 0.05, r, -head - length * 0.4, r, -head));
        Shape shaft = thread(new Shape(), metal, r, 0, length * 0.6);
        bolt.add(shaft, Place.HERE.tipped(180).moved(0, -head - length * 0.4, 0));
        return new Shape().add(bolt, Place.at(0, head + length, 0));
    }

    private static void inner(Shape shape, Surface metal, double rim, double flat, double deep) {
        shape.pulled(
                metal, 48, 1, true, (u, v, p) -> polar(p, v == 0 ? rim : hex(u) * flat * 0.86, u, -v * deep * 0.04));
        shape.pulled(metal, 48, 4, true, (u, v, p) -> polar(p, hex(u) * flat * 0.86, u, -deep * (0.04 + 0.96 * v)));
        shape.pulled(
                metal,
                48,
                2,
                true,
                (u, v, p) -> polar(p, hex(u) * flat * 0.86 * (1.001 - v), u, -deep - v * 0.1 * deep));
    }

    /** A hexagon prism with the turned chamfer of a real bolt head, its bottom at the given height. */
    static Shape hexagon(Surface metal, double apothem, double tall, double hole, boolean oneSided) {
        Shape shape = new Shape();
        double round = apothem * 0.97, slope = 0.55;
        for (int side = 0; side < 6; side++) {
            double from = side / 6.0;
            shape.pulled(metal, 10, 2, false, (u, v, p) -> {
                double angle = from + u / 6;
                double r = apothem * hex(angle), cut = Math.max(0, (r - round) * slope);
                double top = tall - (oneSided ? 0 : cut), low = cut;
                polar(p, r, angle, top + (low - top) * v);
            });
        }
        for (int face = 0; face < 2; face++) {
            boolean up = face == 1;
            shape.pulled(metal, 72, 6, true, (u, v, p) -> {
                double full = apothem * hex(u), r = hole + (full - hole) * v;
                double cut = up && oneSided ? 0 : Math.max(0, (r - round) * slope);
                polar(p, Math.max(r, 1e-3), u, up ? tall - cut : cut);
            });
        }
        return shape;
    }

    static Shape nut(Surface metal, double diameter) {
        double r = diameter / 2, tall = diameter * 0.85;
        Shape nut = hexagon(metal, diameter * 0.82, tall, r * 1.02, false);
        return bore(nut, metal, r * 0.95, tall);
    }

    static Shape flangeNut(Surface metal, double diameter) {
        double r = diameter / 2, tall = diameter * 0.95;
        Shape nut = new Shape()
                .add(hexagon(metal, diameter * 0.8, tall * 0.85, r * 1.02, false), Place.at(0, tall * 0.15, 0));
        nut.turned(
                metal, 64, Profile.of(r * 0.08, r * 1.02, 0, r * 2.15, 0, r * 2.2, tall * 0.12, r * 1.6, tall * 0.3));
        return bore(nut, metal, r * 0.95, tall);
    }

    static Shape washer(Surface metal, double diameter, double wide) {
        double r = diameter / 2, thick = diameter * 0.15;
        return new Shape()
                .turned(
                        metal,
                        72,
                        Profile.of(thick * 0.3, r * 1.05, 0, wide, 0, wide, thick, r * 1.05, thick, r * 1.05, 0));
    }

    static Shape springWasher(Surface metal, double diameter) {
        double r = diameter * 0.52, w = diameter * 0.17;
        double[] dx = {0, 1, 1, 0, 0}, dy = {0, 0, 1, 1, 0};
        Shape ring = new Shape();
        for (int k = 0; k < 4; k++) {
            int edge = k;
            ring.pulled(metal, 72, 1, false, (u, v, p) -> {
                double x = dx[edge] + (dx[edge + 1] - dx[edge]) * v, y = dy[edge] + (dy[edge + 1] - dy[edge]) * v;
                polar(p, r + x * w, 0.03 + u * 0.955, y * w * 0.9 + u * w * 0.55);
            });
        }
        return ring;
    }

    /** A self-tapping screw with a countersunk cross head, point down. */
    static Shape screw(Surface metal, double diameter, double length) {
        double r = diameter / 2;
        Shape screw = new Shape();
        screw.turned(
                metal,
                40,
                Profile.of(
                        r * 0.08,
                        r * 0.7,
                        length - r * 1.6,
                        r * 2.0,
                        length - r * 0.18,
                        r * 2.0,
                        length,
                        r * 0.95,
                        length));
        cross(screw, metal, r, length);
        int turns = (int) (length / (r * 1.05));
        screw.pulled(metal, 28, turns * 12, true, (u, v, p) -> {
            double y = length - r * 1.2 - v * (length - r * 1.2);
            double phase = v * turns + u;
            double crest = Math.pow(Math.max(0, 1 - Math.abs(phase - Math.floor(phase) - 0.5) * 3.2), 1.2);
            double taper = Math.min(1, (1.002 - v) * 6), shank = v < 0.12 ? 0 : Math.min(1, (v - 0.12) * 12);
            polar(p, (r * 0.62 + r * 0.42 * crest * shank) * taper, u, y);
        });
        return screw;
    }

    private static void cross(Shape screw, Surface metal, double r, double top) {
        screw.pulled(metal, 64, 8, true, (u, v, p) -> {
            double a = Math.abs(Math.cos(u * Math.PI * 2)), b = Math.abs(Math.sin(u * Math.PI * 2));
            double narrow = Math.min(a, b), far = (1 - v) * 0.95;
            boolean slot = narrow * far < 0.2 && far < 0.78;
            polar(p, r * Math.max(1e-3, far), u, top - (slot ? r * 0.75 * (1 - far * 0.6) : 0));
        });
    }

    private static Shape bore(Shape shape, Surface metal, double r, double tall) {
        int turns = 7;
        return shape.pulled(metal, 40, turns * 6, true, (u, v, p) -> {
            double phase = v * turns + u;
            polar(p, r * (1 + 0.07 * Math.abs(2 * (phase - Math.floor(phase)) - 1)), u, tall * v);
        });
    }

    private static Shape thread(Shape shape, Surface metal, double r, double from, double length) {
        int turns = Math.max(6, (int) (length / (r * 0.28)));
        shape.pulled(metal, 28, turns * 5, true, (u, v, p) -> {
            double phase = v * turns + u;
            double crest = Math.abs(2 * (phase - Math.floor(phase)) - 1);
            double tip = v > 0.96 ? 1 - (v - 0.96) * 5 : 1;
            polar(p, r * (0.87 + 0.15 * crest) * tip, u, from + length * v);
        });
        return shape.turned(metal, 28, Profile.of(0, r * 0.8, from + length, 1e-3, from + length));
    }

    static void polar(double[] p, double r, double turn, double y) {
        p[0] = r * Math.sin(turn * Math.PI * 2);
        p[1] = y;
        p[2] = r * Math.cos(turn * Math.PI * 2);
    }

    /** The radius of a hexagon of apothem 1 in a direction. */
    static double hex(double turn) {
        double sixth = turn * 6 - Math.floor(turn * 6);
        return 1 / Math.cos((sixth - 0.5) * Math.PI / 3);
    }
}
