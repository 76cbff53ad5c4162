package dev.sevenstar.demo.art;

import java.util.Arrays;

/** What stands behind and under the things: pure white, a paper sweep in a tint, a wooden or a stone table. */
final class Backdrop {
    enum Kind {
        WHITE,
        SWEEP,
        WOOD,
        STONE
    }

    private final Kind kind;
    private final int tint;
    private final int seed;
    private final float grain;

    private Backdrop(Kind kind, int tint, int seed, double grain) {
        this.kind = kind;
        this.tint = tint;
        this.seed = seed;
        this.grain = (float) grain;
    }

    static Backdrop white() {
        return new Backdrop(Kind.WHITE, 0xffffff, 0, 1);
    }

    static Backdrop sweep(int tint) {
        return new Backdrop(Kind.SWEEP, tint, 0, 1);
    }

    static Backdrop wood(int tint, int seed, double width) {
        return new Backdrop(Kind.WOOD, tint, seed, width);
    }

    static Backdrop stone(int tint, int seed, double width) {
        return new Backdrop(Kind.STONE, tint, seed, width);
    }

    boolean isWhite() {
        return kind == Kind.WHITE;
    }

    /** The whole backdrop in linear light, three numbers a dot. */
    void paint(Net net, int size, float[] light) {
        float red = Tone.linear(tint >> 16), green = Tone.linear(tint >> 8), blue = Tone.linear(tint);
        if (kind == Kind.WHITE) {
            Arrays.fill(light, Tone.WHITE);
            return;
        }
        float[] row = new float[size], below = new float[size];
        for (int y = 0, at = 0; y < size; y++) {
            float[] shades = shades(net, size, y, row, below);
            for (int x = 0; x < size; x++, at += 3) {
                float shade = shades[x];
                light[at] = red * shade;
                light[at + 1] = green * shade;
                light[at + 2] = blue * shade;
            }
        }
    }

    private float[] shades(Net net, int size, int y, float[] row, float[] other) {
        float down = y / (float) size;
        if (kind == Kind.SWEEP) {
            float dy = down - 0.52f, base = 1.12f - 0.75f * dy * dy - 0.10f * down;
            for (int x = 0; x < size; x++) {
                float across = x / (float) size - 0.5f;
                row[x] = base - 0.75f * across * across;
            }
        } else if (y % 2 == 0) {
            table(net, size, y, down, row);
        } else {
            System.arraycopy(row, 0, other, 0, size);
            return other;
        }
        return row;
    }

    private void table(Net net, int size, int y, float down, float[] row) {
        float[] floor = new float[3];
        boolean seen = net.floor(y, floor);
        float base = 1.06f - 0.55f * (down - 0.5f) * (down - 0.5f);
        for (int x = 0; x < size; x += 2) {
            float across = x / (float) size - 0.5f, vignette = base - 0.55f * across * across;
            row[x] = seen ? vignette * table(floor[0] + x * floor[1], floor[2]) : vignette;
        }
        for (int x = 1; x < size; x += 2) {
            row[x] = x + 1 < size ? (row[x - 1] + row[x + 1]) / 2 : row[x - 1];
        }
    }

    private float table(float x, float z) {
        return kind == Kind.WOOD ? wood(x / grain, z / grain) : stone(x / grain, z / grain);
    }

    private float wood(float x, float z) {
        float board = z * 1.7f + 100;
        int number = (int) Math.floor(board);
        float inBoard = board - number;
        float shift = noise(number, seed) * 7;
        float fibre = value(x * 1.1f + shift, z * 22 + number * 3.7f) * 0.5f
                + value(x * 3.1f + shift, z * 70 + number) * 0.3f;
        float ring = (float) Math.sin((z * 9 + value(x * 0.7f + shift, z * 3) * 5) * 3) * 0.06f;
        float seam = Math.min(inBoard, 1 - inBoard);
        float edge = seam < 0.012f ? 0.55f : seam < 0.03f ? 0.86f : 1;
        return (0.80f + 0.16f * noise(number * 31, seed) + 0.22f * (fibre - 0.4f) + ring) * edge;
    }

    private float stone(float x, float z) {
        float warp = value(x * 1.3f + seed, z * 1.3f) * 2.2f + value(x * 4 + seed, z * 4) * 0.7f;
        float vein = Math.abs((float) Math.sin(x * 1.6f + z * 2.3f + warp * 2.4f));
        float line = vein < 0.16f ? (0.16f - vein) / 0.16f : 0;
        return 0.97f - 0.20f * line * value(x * 2 + 9, z * 2) - 0.06f * value(x * 7, z * 7 + seed);
    }

    private float value(float x, float y) {
        int i = (int) Math.floor(x), j = (int) Math.floor(y);
        float a = x - i, b = y - j;
        a = a * a * (3 - 2 * a);
        b = b * b * (3 - 2 * b);
        float top = noise(i, j) * (1 - a) + noise(i + 1, j) * a;
        return top * (1 - b) + (noise(i, j + 1) * (1 - a) + noise(i + 1, j + 1) * a) * b;
    }

    private float noise(int x, int y) {
        int h = x * 374761393 + y * 668265263 + seed * 974711;
        h = (h ^ h >>> 13) * 1274126177;
        return ((h ^ h >>> 16) & 0xffff) / 65535f;
    }
}
