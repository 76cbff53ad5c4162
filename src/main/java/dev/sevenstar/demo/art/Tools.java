package dev.sevenstar.demo.art;

/** Wrenches, screwdrivers and bearings. */
final class Tools {
    private Tools() {}

    /** A bearing lying flat; shield 0 open with balls, otherwise covered in the given surface. */
    static Shape bearing(
            Surface steel, Surface ball, Surface shield, boolean open, double hole, double r, double wide) {
        double mid = (r + hole) / 2, wall = (r - hole) * 0.27, corner = wide * 0.08;
        Shape bearing = new Shape();
        bearing.turned(steel, 96, Profile.of(corner, r - wall, wide, r - wall, 0, r, 0, r, wide, r - wall, wide));
        bearing.turned(
                steel, 96, Profile.of(corner, hole, wide, hole, 0, hole + wall, 0, hole + wall, wide, hole, wide));
        if (!open) {
            return bearing.turned(
                    shield,
                    96,
                    Profile.of(
                            0.004,
                            r - wall,
                            wide * 0.9,
                            mid * 1.06,
                            wide * 0.94,
                            mid * 0.94,
                            wide * 0.94,
                            hole + wall,
                            wide * 0.9));
        }
        int balls = 9;
        double size = (r - hole - 2 * wall) * 0.62;
        for (int k = 0; k < balls; k++) {
            double a = k * Math.PI * 2 / balls;
            bearing.add(ball(ball, size), Place.at(mid * Math.sin(a), wide / 2, mid * Math.cos(a)));
        }
        bearing.turned(
                shield,
                96,
                Profile.of(
                        0.002,
                        mid * 0.93,
                        wide * 0.42,
                        mid * 0.93,
                        wide * 0.78,
                        mid * 1.07,
                        wide * 0.78,
                        mid * 1.07,
                        wide * 0.42));
        return bearing;
    }

    static Shape ball(Surface surface, double r) {
        double[] half = new double[2 * 13];
        for (int k = 0; k <= 12; k++) {
            double a = -Math.PI / 2 + Math.PI * k / 12;
            half[2 * k] = Math.max(1e-3, r * Math.cos(a));
            half[2 * k + 1] = r * Math.sin(a);
        }
        return new Shape().turned(surface, 28, Profile.smooth(2, half));
    }

    /** A combination wrench lying on its side, ring at the left, open jaw at the right, one unit long. */
    static Shape wrench(Surface steel, double wide) {
        double ring = wide * 0.95, hole = ring * 0.58, jaw = wide * 1.15, thick = wide * 0.42;
        Shape wrench = new Shape();
        Shape eye = new Shape()
                .turned(steel, 72, Profile.of(thick * 0.22, hole, thick, hole, 0, ring, 0, ring, thick, hole, thick));
        wrench.add(eye, Place.at(-0.5 + ring, thick * 0.1, 0));
        wrench.pulled(steel, 40, 30, true, (u, v, p) -> {
            double a = u * Math.PI * 2, x = -0.5 + ring * 1.85 + v * (1 - ring * 1.85 - jaw * 1.55);
            double half = wide * (0.40 + 0.30 * Math.pow(Math.abs(2 * v - 1), 6)),
                    groove = Math.abs(Math.cos(a)) < 0.62 && v > 0.08 && v < 0.92 ? 0.72 : 1;
            p[0] = x;
            p[1] = thick * 0.6 + thick * 0.36 * groove * signed(Math.sin(a), 0.5);
            p[2] = half * signed(Math.cos(a), 0.5);
        });
        return jaw(wrench, steel, jaw, thick);
    }

    private static Shape jaw(Shape wrench, Surface steel, double jaw, double thick) {
        double middle = 0.5 - jaw * 0.98, open = Math.toRadians(68);
        double[] dx = {0, 1, 1, 0, 0}, dy = {0, 0, 1, 1, 0};
        for (int k = 0; k < 4; k++) {
            int edge = k;
            wrench.pulled(steel, 60, 2, false, (u, v, p) -> {
                double turn = Math.PI / 2 - 0.26 + open / 2 + u * (Math.PI * 2 - open);
                double inner =
                        Math.abs(Math.cos(u * Math.PI * 2)) * 0.0 + jaw * (0.50 + 0.06 * Math.cos(u * Math.PI * 6));
                double outer = jaw * (1 - 0.16 * Math.pow(Math.abs(2 * u - 1), 4));
                double x = dx[edge] + (dx[edge + 1] - dx[edge]) * v, y = dy[edge] + (dy[edge + 1] - dy[edge]) * v;
                double r = inner + (outer - inner) * x;
                p[0] = middle + r * Math.sin(turn);
                p[1] = thick * 1.2 * y;
                p[2] = r * Math.cos(turn);
            });
        }
        return ends(wrench, steel, jaw, thick, middle, open);
    }

    private static Shape ends(Shape wrench, Surface steel, double jaw, double thick, double middle, double open) {
        for (int side = 0; side < 2; side++) {
            double turn = Math.PI / 2 - 0.26 + open / 2 + side * (Math.PI * 2 - open);
            wrench.pulled(steel, 4, 4, false, (u, v, p) -> {
                double r = jaw * (0.56 + 0.28 * u);
                p[0] = middle + r * Math.sin(turn);
                p[1] = thick * 1.2 * v;
                p[2] = r * Math.cos(turn);
            });
        }
        return wrench;
    }

    /** A screwdriver standing on its handle, one unit long. */
    static Shape screwdriver(Surface grip, Surface second, Surface steel) {
        Shape driver = new Shape();
        driver.turned(second, 48, Profile.of(0.02, 1e-3, 0, 0.05, 0, 0.062, 0.05));
        driver.pulled(grip, 96, 40, true, (u, v, p) -> {
            double flute = Math.pow(Math.abs(Math.cos(u * Math.PI * 6)), 0.6);
            double waist = 1 - 0.25 * Math.exp(-Math.pow((v - 0.86) * 9, 2)),
                    ends = Math.sin(Math.PI * (0.12 + 0.76 * v));
            double deep = 0.11 * (1 - flute) * Math.min(1, Math.sin(Math.PI * Math.min(1, v * 1.25)) * 2);
            Fasteners.polar(p, 0.072 * waist * (0.85 + 0.18 * ends) * (1 - Math.max(0, deep)), u, 0.045 + 0.33 * v);
        });
        driver.turned(second, 48, Profile.of(0.01, 0.058, 0.37, 0.05, 0.42, 0.026, 0.44));
        driver.turned(steel, 32, Profile.of(0.004, 0.021, 0.43, 0.021, 0.90, 0.018, 0.93));
        driver.pulled(Surface.brushed(0x55575b), 32, 12, true, (u, v, p) -> {
            double cross = 1 - 0.35 * v * Math.pow(Math.abs(Math.sin(u * Math.PI * 4)), 0.7);
            Fasteners.polar(p, (0.0185 - 0.0155 * v) * cross, u, 0.93 + 0.07 * v);
        });
        return driver;
    }

    private static double signed(double part, double power) {
        return Math.signum(part) * Math.pow(Math.abs(part), power);
    }
}
