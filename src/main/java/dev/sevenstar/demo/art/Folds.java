package dev.sevenstar.demo.art;

/** Hollows are darker than ridges: how much light reaches each point of a closed tube past its own folds. */
final class Folds {
    private Folds() {}

    static float[] shades(float[] p, float[] n, int columns, int rows) {
        int step = Math.max(1, columns / 50);
        float side = outward(p, n, columns, rows);
        float[] shades = new float[columns * rows];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                int a = j * columns + (i - step + columns - 1) % (columns - 1);
                int b = j * columns + (i + step) % (columns - 1), at = j * columns + i;
                float hollow = hollow(p, n, at, a, b) * side;
                if (j > 0 && j < rows - 1) {
                    hollow += hollow(p, n, at, at - columns, at + columns) * side;
                }
                shades[at] = Math.max(0.42f, Math.min(1.12f, 1.04f - 0.95f * hollow));
            }
        }
        return shades;
    }

    private static float hollow(float[] p, float[] n, int at, int a, int b) {
        float x = (p[3 * a] + p[3 * b]) / 2 - p[3 * at], y = (p[3 * a + 1] + p[3 * b + 1]) / 2 - p[3 * at + 1];
        float z = (p[3 * a + 2] + p[3 * b + 2]) / 2 - p[3 * at + 2];
        float dx = p[3 * a] - p[3 * b], dy = p[3 * a + 1] - p[3 * b + 1], dz = p[3 * a + 2] - p[3 * b + 2];
        float apart = (float) Math.sqrt(dx * dx + dy * dy + dz * dz) + 1e-9f;
        return 2 * (x * n[3 * at] + y * n[3 * at + 1] + z * n[3 * at + 2]) / apart;
    }

    /** 1 when the normals point away from the middle of the tube, -1 when towards it. */
    private static float outward(float[] p, float[] n, int columns, int rows) {
        float sum = 0;
        for (int j = 0; j < rows; j++) {
            float x = 0, y = 0, z = 0;
            for (int i = 0; i < columns - 1; i++) {
                int at = 3 * (j * columns + i);
                x += p[at];
                y += p[at + 1];
                z += p[at + 2];
            }
            for (int i = 0; i < columns - 1; i++) {
                int at = 3 * (j * columns + i);
                sum += n[at] * (p[at] - x / (columns - 1))
                        + n[at + 1] * (p[at + 1] - y / (columns - 1))
                        + n[at + 2] * (p[at + 2] - z / (columns - 1));
            }
        }
        return sum < 0 ? -1 : 1;
    }
}
