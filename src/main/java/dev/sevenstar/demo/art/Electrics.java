package dev.sevenstar.demo.art;

/** Bulbs, wall sockets, cables on reels and in coils. */
final class Electrics {
    private Electrics() {}

    /** An LED bulb, cap down; style 0 round, 1 long column, 2 candle. */
    static Shape bulb(Surface glass, Surface body, Surface cap, int style) {
        Shape bulb = new Shape();
        double r = style == 2 ? 0.17 : style == 1 ? 0.24 : 0.30;
        bulb.turned(Surface.matte(0x3a3a3c), 32, Profile.of(0.01, 1e-3, 0, 0.06, 0, 0.09, 0.03));
        bulb.pulled(cap, 48, 40, true, (u, v, p) -> {
            double phase = v * 4.5 + u;
            Fasteners.polar(p, 0.132 + 0.012 * Math.cos(phase * Math.PI * 2), u, 0.03 + 0.22 * v);
        });
        if (style == 1) {
            bulb.turned(body, 64, Profile.of(0.02, 0.135, 0.25, 0.17, 0.27, r, 0.42, r, 0.46));
            return bulb.turned(glass, 72, Profile.of(0.06, r * 0.985, 0.46, r * 0.985, 1.0, 1e-3, 1.01));
        }
        bulb.turned(body, 64, Profile.of(0.03, 0.135, 0.25, 0.15, 0.27, r * 0.80, 0.52, r * 0.82, 0.54));
        double top = style == 2 ? 1.15 : 1.06;
        return bulb.turned(
                glass,
                72,
                style == 2
                        ? Profile.smooth(
                                10, r * 0.8, 0.54, r * 1.02, 0.66, r * 0.85, 0.86, 0.03, top, 1e-3, top + 0.002)
                        : Profile.smooth(
                                10, r * 0.80, 0.54, r * 0.98, 0.66, r * 0.98, 0.82, r * 0.62, 1.0, 0.06, top, 1e-3,
                                top));
    }

    /** A wall plate standing upright; layout 0 five holes, 1 with two charging ports, 2 two rockers, 3 one rocker. */
    static Shape plate(Surface face, Surface dark, Surface rim, int layout) {
        Shape plate = new Shape();
        plate.add(new Shape().box(rim, 1.03, 1.03, 0.06, 0.03), Place.at(0, 0, -0.02));
        plate.add(new Shape().box(face, 1, 1, 0.1, 0.045), Place.at(0, 0.015, 0.02));
        if (layout <= 1) {
            double up = layout == 0 ? 0 : 0.06;
            plate.add(
                    new Shape().box(face, 0.72, layout == 0 ? 0.72 : 0.62, 0.02, 0.008), Place.at(0, 0.155 + up, 0.07));
            holes(plate, dark, up);
        }
        if (layout == 1) {
            for (int side = -1; side <= 1; side += 2) {
                plate.add(new Shape().box(dark, 0.17, 0.06, 0.01, 0), Place.at(side * 0.2, 0.1, 0.069));
                plate.add(
                        new Shape().box(Surface.glossy(0xdddddd), 0.13, 0.02, 0.01, 0),
                        Place.at(side * 0.2, 0.105, 0.071));
            }
        }
        for (int k = 0; layout >= 2 && k < 4 - layout; k++) {
            double wide = layout == 2 ? 0.40 : 0.82, x = layout == 2 ? (k - 0.5) * 0.42 : 0;
            plate.add(
                    new Shape().box(face, wide, 0.8, 0.05, 0.02).placed(Place.HERE.tipped(k == 0 ? -3 : 3)),
                    Place.at(x, 0.11, 0.055));
            plate.add(new Shape().box(Surface.glossy(0x6fb7e8), wide * 0.22, 0.02, 0.012, 0), Place.at(x, 0.2, 0.085));
        }
        return plate;
    }

    private static void holes(Shape plate, Surface dark, double up) {
        for (int side = -1; side <= 1; side += 2) {
            plate.add(slot(dark, 0.035, 0.13), Place.at(side * 0.105, 0.66 + up * 0.5, 0.082));
            plate.add(
                    slot(dark, 0.035, 0.13)
                            .placed(Place.HERE.moved(0, -0.065, 0).leant(side * 32)),
                    Place.at(side * 0.125, 0.335 + up, 0.082));
        }
        plate.add(slot(dark, 0.035, 0.13), Place.at(0, 0.42 + up, 0.082));
    }

    private static Shape slot(Surface dark, double wide, double tall) {
        return new Shape().box(dark, wide, tall, 0.004, 0);
    }

    /** Cable wound on a drum whose axis is upright. */
    static Shape reel(Surface drum, Surface cable, double r, double wide, double thick) {
        Shape reel = new Shape();
        for (int side = 0; side < 2; side++) {
            reel.add(
                    new Shape()
                            .turned(
                                    drum,
                                    96,
                                    Profile.of(
                                            0.012, 0.11, 0, r, 0, r, 0.035, r * 0.93, 0.035, r * 0.92, 0.026, 0.3 * r,
                                            0.026, 0.28 * r, 0.045, 0.11, 0.045, 0.11, 0)),
                    Place.at(0, side * (wide + 0.035), 0));
        }
        reel.turned(drum, 48, Profile.of(0.004, 0.11, 0.07 + wide, 0.11, 0.0));
        int turns = (int) (wide / (thick * 2));
        reel.pulled(cable, 96, turns * 6, true, (u, v, p) -> {
            double phase = v * turns + u,
                    bulge = Math.sqrt(Math.max(0, 1 - Math.pow(2 * (phase - Math.floor(phase)) - 1, 2)));
            Fasteners.polar(p, r * 0.80 + thick * bulge, u, 0.035 + wide * v);
        });
        return end(reel, cable, r, wide, thick);
    }

    private static Shape end(Shape reel, Surface cable, double r, double wide, double thick) {
        return reel.swept(
                cable,
                14,
                40,
                (u, v, p) -> {
                    double a = 0.6 + v * 0.9, far = r * 0.80 + thick + v * v * r * 0.55;
                    p[0] = far * Math.sin(a);
                    p[1] = 0.05 + wide * 0.5 * (1 - v) * (1 - v) + thick * 0.2;
                    p[2] = far * Math.cos(a);
                },
                thick * 0.95);
    }

    /** A coil of cable lying flat. */
    static Shape coil(Surface cable, Surface tie, double r, double thick, int rounds) {
        Shape coil = new Shape();
        for (int layer = 0; layer < rounds; layer++) {
            for (int ring = 0; ring < 3; ring++) {
                double far = r + (ring - 1) * thick * 2.02 + (layer % 2) * thick * 0.9, up = thick * (1 + layer * 1.8);
                coil.swept(
                        cable,
                        14,
                        80,
                        (u, v, p) -> {
                            double a = v * Math.PI * 2;
                            p[0] = far * Math.sin(a) * (1 + 0.012 * Math.sin(a * 3 + far * 17));
                            p[1] = up + thick * 0.25 * Math.sin(a * 2 + far * 40);
                            p[2] = far * Math.cos(a);
                        },
                        thick);
            }
        }
        for (int k = 0; k < 2; k++) {
            double a = 0.5 + k * 2.4, tall = thick * (1 + rounds * 0.95);
            coil.swept(
                    tie,
                    10,
                    48,
                    (u, v, p) -> {
                        double b = v * Math.PI * 2, out = r + thick * 3.7 * Math.cos(b);
                        p[0] = out * Math.sin(a);
                        p[1] = tall + thick * 0.4 + tall * 1.08 * Math.sin(b);
                        p[2] = out * Math.cos(a);
                    },
                    thick * 0.42);
        }
        return coil;
    }
}
