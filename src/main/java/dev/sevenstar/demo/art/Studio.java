package dev.sevenstar.demo.art;

/**
 * The lamps. What a surface looks like depends on where it faces and how sharply it mirrors, so the whole room is
 * computed once into small tables by direction as seen from the camera.
 */
final class Studio {
    static final int SIZE = 128;
    /** Mirrored light for roughness 0, 1, 2, and at 3 the soft light a dull surface gathers. */
    private static final float[][] TABLES = new float[4][];

    static {
        TABLES[0] = table(direction -> room(direction[0], direction[1], direction[2]));
        float[] room = coarse();
        TABLES[1] = spread(room, 28);
        TABLES[2] = spread(room, 7);
        TABLES[3] = deepened(spread(room, 1));
    }

    private interface Light {
        double from(double[] direction);
    }

    private Studio() {}

    static float mirrored(int roughness, float x, float y, float z) {
        return look(TABLES[roughness], x, y, z);
    }

    static float gathered(float x, float y, float z) {
        return look(TABLES[3], x, y, z);
    }

    private static float look(float[] table, float x, float y, float z) {
        float p = (float) Math.sqrt(Math.max(1e-4f, 2 * (z + 1)));
        float u = (x / p * 0.5f + 0.5f) * (SIZE - 1), v = (0.5f - y / p * 0.5f) * (SIZE - 1);
        u = u < 0 ? 0 : u > SIZE - 1.001f ? SIZE - 1.001f : u;
        v = v < 0 ? 0 : v > SIZE - 1.001f ? SIZE - 1.001f : v;
        int i = (int) u, j = (int) v, at = j * SIZE + i;
        float a = u - i, b = v - j;
        return (table[at] * (1 - a) + table[at + 1] * a) * (1 - b)
                + (table[at + SIZE] * (1 - a) + table[at + SIZE + 1] * a) * b;
    }

    /** A white sweep, a large soft box above left, a strip at the right, a dark flag behind, a pale table. */
    private static double room(double x, double y, double z) {
        double light = 0.30 + 0.42 * smooth(-0.2, 0.9, y);
        light = y < 0 ? mix(light, 0.50, smooth(0.0, -0.5, y)) : light;
        light *= 1 - 0.72 * band(y, 0.06, 0.17) * smooth(0.75, 0.2, z);
        light *= 1 - 0.6 * band(x, 0.30, 0.16) * band(z, 0.8, 0.5) * smooth(0.75, 0.4, y);
        double box =
                smooth(0.34, 0.28, Math.abs(x + 0.55)) * smooth(0.36, 0.30, Math.abs(y - 0.62)) * smooth(0, 0.1, z);
        double strip = smooth(0.10, 0.06, Math.abs(x - 0.88)) * smooth(0.5, 0.42, Math.abs(y - 0.2));
        double top = smooth(0.80, 0.9, y) * 0.9;
        return light + 2.6 * box + 1.5 * strip + top;
    }

    private static double band(double value, double middle, double half) {
        return smooth(half, half * 0.4, Math.abs(value - middle));
    }

    private static double smooth(double from, double to, double value) {
        double t = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    private static float[] table(Light light) {
        float[] table = new float[SIZE * SIZE];
        for (int j = 0; j < SIZE; j++) {
            for (int i = 0; i < SIZE; i++) {
                table[j * SIZE + i] = (float) light.from(direction(i, j, SIZE));
            }
        }
        return table;
    }

    private static double[] direction(int i, int j, int size) {
        double x = 2.0 * i / (size - 1) - 1, y = 1 - 2.0 * j / (size - 1);
        double r = Math.min(0.999, Math.hypot(x, y));
        double angle = Math.atan2(y, x);
        double turn = 2 * Math.asin(r);
        return new double[] {Math.sin(turn) * Math.cos(angle), Math.sin(turn) * Math.sin(angle), Math.cos(turn)};
    }

    /** The room from evenly spread directions: x, y, z, light. */
    private static float[] coarse() {
        int n = 900;
        float[] room = new float[n * 4];
        for (int k = 0; k < n; k++) {
            double y = 1 - (k + 0.5) * 2 / n, r = Math.sqrt(1 - y * y), angle = k * 2.399963;
            double x = r * Math.cos(angle), z = r * Math.sin(angle);
            room[4 * k] = (float) x;
            room[4 * k + 1] = (float) y;
            room[4 * k + 2] = (float) z;
            room[4 * k + 3] = (float) room(x, y, z);
        }
        return room;
    }

    private static float[] spread(float[] room, int sharpness) {
        int small = 32;
        float[] rough = new float[small * small];
        for (int j = 0; j < small; j++) {
            for (int i = 0; i < small; i++) {
                double[] d = direction(i, j, small);
                double sum = 0, weights = 0;
                for (int k = 0; k < room.length; k += 4) {
                    double cosine = d[0] * room[k] + d[1] * room[k + 1] + d[2] * room[k + 2];
                    if (cosine > 0) {
                        double weight = Math.pow(cosine, sharpness);
                        sum += weight * room[k + 3];
                        weights += weight;
                    }
                }
                rough[j * small + i] = (float) (sum / weights);
            }
        }
        return enlarged(rough, small);
    }

    /** A little more contrast than an evenly lit room gives, as a photographer's reflectors would. */
    private static float[] deepened(float[] table) {
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) (0.80 * Math.pow(table[i] / 0.80, 1.55));
        }
        return table;
    }

    private static float[] enlarged(float[] rough, int small) {
        float[] table = new float[SIZE * SIZE];
        for (int j = 0; j < SIZE; j++) {
            for (int i = 0; i < SIZE; i++) {
                double u = i * (small - 1.001) / (SIZE - 1), v = j * (small - 1.001) / (SIZE - 1);
                int a = (int) u, b = (int) v, at = b * small + a;
                double x = u - a, y = v - b;
                table[j * SIZE + i] = (float) ((rough[at] * (1 - x) + rough[at + 1] * x) * (1 - y)
                        + (rough[at + small] * (1 - x) + rough[at + small + 1] * x) * y);
            }
        }
        return table;
    }
}
