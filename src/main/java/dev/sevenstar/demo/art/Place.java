package dev.sevenstar.demo.art;

/** Where a thing stands: turned, sized and moved, as three rows of four numbers. */
record Place(float[] m) {

    static final Place HERE = new Place(new float[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});

    static Place at(double x, double y, double z) {
        return new Place(new float[] {1, 0, 0, (float) x, 0, 1, 0, (float) y, 0, 0, 1, (float) z});
    }

    Place moved(double x, double y, double z) {
        return at(x, y, z).after(this);
    }

    Place sized(double s) {
        return new Place(new float[] {(float) s, 0, 0, 0, 0, (float) s, 0, 0, 0, 0, (float) s, 0}).after(this);
    }

    /** Turned about the upright axis. */
    Place spun(double degrees) {
        float c = cos(degrees), s = sin(degrees);
        return new Place(new float[] {c, 0, s, 0, 0, 1, 0, 0, -s, 0, c, 0}).after(this);
    }

    /** Turned about the axis that points right: its top comes nearer. */
    Place tipped(double degrees) {
        float c = cos(degrees), s = sin(degrees);
        return new Place(new float[] {1, 0, 0, 0, 0, c, -s, 0, 0, s, c, 0}).after(this);
    }

    /** Turned about the axis that points at the viewer: its top goes left. */
    Place leant(double degrees) {
        float c = cos(degrees), s = sin(degrees);
        return new Place(new float[] {c, -s, 0, 0, s, c, 0, 0, 0, 0, 1, 0}).after(this);
    }

    private Place after(Place first) {
        float[] a = m, b = first.m, r = new float[12];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                float sum = j == 3 ? a[i * 4 + 3] : 0;
                for (int k = 0; k < 3; k++) {
                    sum += a[i * 4 + k] * b[k * 4 + j];
                }
                r[i * 4 + j] = sum;
            }
        }
        return new Place(r);
    }

    float[] point(float x, float y, float z) {
        return new float[] {
            m[0] * x + m[1] * y + m[2] * z + m[3],
            m[4] * x + m[5] * y + m[6] * z + m[7],
            m[8] * x + m[9] * y + m[10] * z + m[11]
        };
    }

    private static float sin(double degrees) {
        return (float) Math.sin(Math.toRadians(degrees));
    }

    private static float cos(double degrees) {
        return (float) Math.cos(Math.toRadians(degrees));
    }
}
