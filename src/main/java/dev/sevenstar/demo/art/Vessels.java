package dev.sevenstar.demo.art;

/** Bottles, mugs, tins and jars, one unit tall or so. */
final class Vessels {
    private Vessels() {}

    /** A vacuum bottle; style 0 slim with a steel lid, 1 sports with a carrying loop, 2 wide mouth with a cup. */
    static Shape bottle(Surface paint, Surface steel, Surface lid, int style) {
        double r = style == 0 ? 0.165 : style == 1 ? 0.185 : 0.215;
        Shape bottle = new Shape();
        bottle.turned(steel, 72, Profile.of(0.02, 1e-3, 0, r * 0.96, 0, r * 0.98, 0.035));
        if (style == 0) {
            bottle.turned(paint, 96, Profile.of(0.09, r, 0.035, r, 0.72, r * 0.74, 0.84));
            bottle.turned(steel, 72, Profile.of(0.006, r * 0.76, 0.838, r * 0.76, 0.862));
            bottle.turned(lid, 72, Profile.of(0.025, r * 0.78, 0.864, r * 0.80, 1.03, 1e-3, 1.035));
        } else if (style == 1) {
            bottle.turned(paint, 96, Profile.of(0.10, r, 0.035, r, 0.70, r * 0.60, 0.83));
            bottle.turned(steel, 72, Profile.of(0.006, r * 0.62, 0.828, r * 0.62, 0.852));
            bottle.turned(lid, 72, Profile.of(0.02, r * 0.70, 0.854, r * 0.70, 0.95, r * 0.5, 0.97, 1e-3, 0.97));
            loop(bottle, lid, r * 0.62, 0.95);
        } else {
            bottle.turned(paint, 96, Profile.of(0.05, r, 0.035, r, 0.74, r * 0.93, 0.79));
            bottle.turned(steel, 72, Profile.of(0.006, r * 0.93, 0.788, r * 0.93, 0.815));
            bottle.turned(lid, 72, Profile.of(0.04, r * 0.95, 0.817, r * 0.90, 1.0, 1e-3, 1.005));
        }
        return bottle;
    }

    private static void loop(Shape shape, Surface surface, double r, double from) {
        shape.swept(
                surface,
                20,
                40,
                (u, v, p) -> {
                    double a = v * Math.PI;
                    p[0] = r * Math.cos(a);
                    p[1] = from + 0.13 * Math.pow(Math.sin(a), 0.7);
                    p[2] = 0;
                },
                0.026);
    }

    /** A mug with an open mouth; belly swells it, the band at its foot may stay unglazed. */
    static Shape mug(Surface glaze, Surface inside, Surface foot, double tall, double belly, double taper) {
        double r = 0.34;
        Shape mug = new Shape();
        double mouth = r * (1 + taper), low = r * (1 - taper);
        mug.turned(
                foot,
                72,
                Profile.of(0.01, 1e-3, 0.012, low * 0.78, 0.012, low * 0.8, 0, low * 0.88, 0, low * 0.95, tall * 0.09));
        mug.turned(
                glaze,
                96,
                Profile.smooth(
                        14,
                        low * 0.95,
                        tall * 0.09,
                        low + (r - low) * 0.5 + belly * 0.8,
                        tall * 0.33,
                        r + belly,
                        tall * 0.6,
                        mouth,
                        tall * 0.985));
        mug.turned(glaze, 96, Profile.smooth(5, mouth, tall * 0.985, mouth - 0.012, tall, mouth - 0.026, tall * 0.985));
        mug.turned(
                inside,
                96,
                Profile.smooth(
                        8,
                        mouth - 0.026,
                        tall * 0.985,
                        r + belly - 0.03,
                        tall * 0.6,
                        low * 0.9,
                        tall * 0.14,
                        1e-3,
                        tall * 0.1));
        double middle = tall * 0.54, half = tall * 0.29;
        return mug.swept(
                glaze,
                20,
                48,
                (u, v, p) -> {
                    double a = Math.PI * (v - 0.5) * 1.12;
                    p[0] = (r + belly) * 0.93 + Math.cos(a) * 0.25;
                    p[1] = middle + Math.sin(a) * half;
                    p[2] = 0;
                },
                0.045);
    }

    /** A round tea tin with a lid whose label goes round it. */
    static Shape tin(Surface label, Surface metal, double r, double tall) {
        Shape tin = new Shape();
        tin.turned(metal, 72, Profile.of(0.008, 1e-3, 0, r * 1.015, 0, r * 1.015, 0.02, r, 0.022));
        tin.turned(
                label, 96, new Profile(Profile.of(0, r, 0.022, r, tall * 0.74).points()), 180, 540);
        tin.turned(metal, 72, Profile.of(0.006, r, tall * 0.74, r * 1.025, tall * 0.745, r * 1.025, tall * 0.765));
        return tin.turned(
                metal,
                96,
                Profile.of(
                        0.022,
                        r * 1.02,
                        tall * 0.766,
                        r * 1.02,
                        tall * 0.985,
                        r * 0.8,
                        tall,
                        r * 0.78,
                        tall * 0.99,
                        1e-3,
                        tall * 0.99));
    }

    /** A square tin or a paper box with a lid. */
    static Shape caddy(Surface label, Surface lid, double wide, double tall, double deep) {
        Shape box = new Shape().box(label, wide, tall * 0.72, deep, 0.025);
        return box.add(new Shape().box(lid, wide * 1.02, tall * 0.26, deep * 1.02, 0.03), Place.at(0, tall * 0.73, 0));
    }

    /** A glass jar with a lid; what is inside is added by the caller. */
    static Shape jar(Surface glass, Surface lid, double r, double tall) {
        Shape jar = new Shape();
        jar.turned(glass, 72, Profile.of(0.05, r * 0.5, 0.002, r, 0.002, r, tall * 0.78, r * 0.82, tall * 0.84));
        return jar.turned(lid, 72, Profile.of(0.02, r * 0.86, tall * 0.83, r * 0.88, tall, 1e-3, tall * 1.002));
    }
}
