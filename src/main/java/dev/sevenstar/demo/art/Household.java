package dev.sevenstar.demo.art;

/** Umbrellas and storage boxes. */
final class Household {
    private Household() {}

    /** An open umbrella with eight ribs, standing on the rim as photographers lay it. */
    static Shape umbrella(Surface cloth, Surface steel, Surface handle) {
        Shape umbrella = new Shape();
        double r = 1, tall = 0.52;
        umbrella.pulled(cloth, 160, 24, true, (u, v, p) -> {
            double sector = u * 8 - Math.floor(u * 8) - 0.5, sag = 1 - 4 * sector * sector;
            double out = 0.02 + 0.98 * v;
            double radius = r * out * (1 - 0.085 * sag * v * v);
            p[0] = radius * Math.sin(u * Math.PI * 2);
            p[2] = radius * Math.cos(u * Math.PI * 2);
            p[1] = tall * (1 - Math.pow(out, 1.9)) - 0.045 * sag * v * Math.sin(v * Math.PI * 0.6) + 0.75;
        });
        for (int k = 0; k < 8; k++) {
            double a = k * Math.PI / 4;
            umbrella.swept(
                    steel,
                    8,
                    16,
                    (u, v, p) -> {
                        double out = 0.05 + 0.96 * v;
                        p[0] = r * out * Math.sin(a);
                        p[2] = r * out * Math.cos(a);
                        p[1] = tall * (1 - Math.pow(out, 1.9)) + 0.735;
                    },
                    0.008);
        }
        umbrella.turned(steel, 20, Profile.of(0.004, 0.014, 0.0, 0.014, 1.27, 0.02, 1.27, 0.014, 1.36, 1e-3, 1.37));
        return umbrella.swept(
                handle,
                20,
                40,
                (u, v, p) -> {
                    double straight = 0.35, a = Math.max(0, (v - straight) / (1 - straight)) * Math.PI * 1.05;
                    p[0] = v < straight ? 0 : 0.105 - 0.105 * Math.cos(a);
                    p[1] = v < straight ? 0.18 - v / straight * 0.22 : -0.04 - 0.105 * Math.sin(a);
                    p[2] = 0;
                },
                0.036);
    }

    /** A folded umbrella with its strap. */
    static Shape folded(Surface cloth, Surface handle, Surface strap) {
        Shape shape = new Shape();
        shape.pulled(cloth, 160, 40, true, (u, v, p) -> {
            double pleat = Math.abs(((u * 8 + v * 0.8) % 1) * 2 - 1);
            double r = (0.045 + 0.05 * Math.sin(Math.PI * Math.min(1, v * 0.8 + 0.15))) * (0.86 + 0.2 * pleat);
            Fasteners.polar(p, r, u, 0.24 + 0.72 * v);
        });
        shape.turned(strap, 48, Profile.of(0.004, 0.096, 0.60, 0.098, 0.60, 0.098, 0.64, 0.096, 0.64));
        shape.turned(handle, 40, Profile.of(0.02, 1e-3, 0, 0.042, 0, 0.036, 0.2, 0.05, 0.235, 0.04, 0.25));
        return shape.turned(handle, 24, Profile.of(0.008, 0.03, 0.95, 0.02, 1.0, 1e-3, 1.01));
    }

    /** A storage box of translucent plastic with a lid and two clips; what is inside shows dimly. */
    static Shape storage(Surface body, Surface lid, Surface inside, double wide, double tall, double deep) {
        Shape box = new Shape();
        box.pulled(body, 96, 14, true, (u, v, p) -> {
            double a = u * Math.PI * 2, grow = 0.92 + 0.08 * v;
            double rib = v > 0.86 ? 1.035 : 1;
            p[0] = wide / 2 * grow * rib * corner(Math.sin(a));
            p[1] = tall * (0.02 + 0.94 * v);
            p[2] = deep / 2 * grow * rib * corner(Math.cos(a));
        });
        box.pulled(body, 48, 2, true, (u, v, p) -> {
            double a = u * Math.PI * 2;
            p[0] = wide / 2 * 0.92 * corner(Math.sin(a)) * Math.max(1e-3, v);
            p[1] = tall * 0.02;
            p[2] = deep / 2 * 0.92 * corner(Math.cos(a)) * Math.max(1e-3, v);
        });
        for (int k = 0; k < 4; k++) {
            box.add(
                    new Shape().box(inside, wide * 0.38, tall * (0.34 + 0.05 * k), deep * 0.36, 0.04),
                    Place.at(wide * (k % 2 == 0 ? -0.22 : 0.2), tall * 0.03, deep * (k < 2 ? -0.2 : 0.2)));
        }
        box.add(new Shape().box(lid, wide * 1.07, tall * 0.09, deep * 1.07, 0.035), Place.at(0, tall * 0.95, 0));
        box.add(new Shape().box(lid, wide * 0.8, tall * 0.04, deep * 0.74, 0.03), Place.at(0, tall * 1.025, 0));
        for (int side = -1; side <= 1; side += 2) {
            box.add(
                    new Shape().box(lid, 0.035, tall * 0.26, deep * 0.28, 0.014),
                    Place.at(side * wide * 0.545, tall * 0.78, 0));
        }
        return box;
    }

    static double corner(double part) {
        return Math.signum(part) * Math.pow(Math.abs(part), 0.34);
    }
}
