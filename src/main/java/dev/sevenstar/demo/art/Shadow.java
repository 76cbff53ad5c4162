package dev.sevenstar.demo.art;

/**
 * The floor below the things: how high they stand over each spot. Blurred a little it is the dark line of contact,
 * blurred a lot the soft shadow, and it darkens what stands low among taller neighbours.
 */
final class Shadow {
    private static final int N = 128;
    private final float x0, z0, cell;
    private final float[] contact = new float[N * N], soft = new float[N * N], height = new float[N * N];
    private final float tall;

    Shadow(Net net) {
        float minX = Float.MAX_VALUE, maxX = -minX, minZ = minX, maxZ = -minX, maxY = 0.01f;
        for (int i = 0; i < net.world.length; i += 3) {
            float y = Math.max(0, net.world[i + 1]);
            minX = Math.min(minX, net.world[i] - y * 0.1f);
            maxX = Math.max(maxX, net.world[i] + y * 0.35f);
            minZ = Math.min(minZ, net.world[i + 2] - y * 0.3f);
            maxZ = Math.max(maxZ, net.world[i + 2] + y * 0.1f);
            maxY = Math.max(maxY, y);
        }
        tall = maxY;
        float span = Math.max(maxX - minX, maxZ - minZ) * 1.5f;
        cell = span / N;
        x0 = (minX + maxX) / 2 - span / 2;
        z0 = (minZ + maxZ) / 2 - span / 2;
        for (int t = 0; t < net.owner.length; t++) {
            cast(net, t);
        }
        blur(contact, 1);
        blur(contact, 2);
        blur(soft, 5);
        blur(soft, 6);
        blur(soft, 7);
        blur(height, 3);
        blur(height, 4);
        for (int i = 0; i < soft.length; i++) {
            soft[i] = Math.min(0.86f, 0.34f * soft[i] + 0.52f * contact[i]);
        }
    }

    private void cast(Net net, int t) {
        int a = net.triangles[3 * t] * 3, b = net.triangles[3 * t + 1] * 3, c = net.triangles[3 * t + 2] * 3;
        float[] w = net.world;
        float y = (w[a + 1] + w[b + 1] + w[c + 1]) / 3;
        float pass = 1 - net.surfaces[net.owner[t]].clear() * 0.8f;
        fill(w[a], w[a + 2], w[b], w[b + 2], w[c], w[c + 2], height, y);
        if (y < tall * 0.10f + 6 * cell) {
            fill(w[a], w[a + 2], w[b], w[b + 2], w[c], w[c + 2], contact, pass * (1 - y / (tall * 0.10f + 6 * cell)));
        }
        fill(
                w[a] + w[a + 1] * 0.22f,
                w[a + 2] - w[a + 1] * 0.18f,
                w[b] + w[b + 1] * 0.22f,
                w[b + 2] - w[b + 1] * 0.18f,
                w[c] + w[c + 1] * 0.22f,
                w[c + 2] - w[c + 1] * 0.18f,
                soft,
                pass * (1 - 0.45f * Math.max(0, y) / tall));
    }

    private void fill(float ax, float az, float bx, float bz, float cx, float cz, float[] into, float value) {
        ax = (ax - x0) / cell;
        bx = (bx - x0) / cell;
        cx = (cx - x0) / cell;
        az = (az - z0) / cell;
        bz = (bz - z0) / cell;
        cz = (cz - z0) / cell;
        int from = Math.max(0, (int) Math.floor(Math.min(az, Math.min(bz, cz))));
        int to = Math.min(N - 1, (int) Math.floor(Math.max(az, Math.max(bz, cz))));
        for (int j = from; j <= to; j++) {
            float line = j + 0.5f, low = Float.MAX_VALUE, high = -Float.MAX_VALUE;
            if (az <= line != bz <= line) {
                float x = ax + (line - az) / (bz - az) * (bx - ax);
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
            if (bz <= line != cz <= line) {
                float x = bx + (line - bz) / (cz - bz) * (cx - bx);
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
            if (cz <= line != az <= line) {
                float x = cx + (line - cz) / (az - cz) * (ax - cx);
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
            for (int i = Math.max(0, (int) low); i <= Math.min(N - 1, high); i++) {
                into[j * N + i] = Math.max(into[j * N + i], value);
            }
        }
    }

    private static void blur(float[] grid, int radius) {
        float[] line = new float[N];
        for (int j = 0; j < N; j++) {
            blur(grid, j * N, 1, radius, line);
        }
        for (int i = 0; i < N; i++) {
            blur(grid, i, N, radius, line);
        }
    }

    private static void blur(float[] grid, int at, int step, int radius, float[] line) {
        float sum = 0, share = 1f / (2 * radius + 1);
        for (int k = -radius; k <= radius; k++) {
            sum += k < 0 ? 0 : grid[at + k * step];
        }
        for (int k = 0; k < N; k++) {
            line[k] = sum * share;
            int in = k + radius + 1, out = k - radius;
            sum += (in < N ? grid[at + in * step] : 0) - (out >= 0 ? grid[at + out * step] : 0);
        }
        for (int k = 0; k < N; k++) {
            grid[at + k * step] = line[k];
        }
    }

    /** Darkens one row of light by what falls on the floor there. */
    void fall(float[] light, int at, int size, float x, float step, float z) {
        float v = (z - z0) / cell - 0.5f;
        int j = (int) Math.floor(v);
        if (j < 0 || j >= N - 1) {
            return;
        }
        float b = v - j, u = (x - x0) / cell - 0.5f, du = step / cell;
        int first = Math.max(0, (int) Math.ceil(-u / du)),
                last = Math.min(size - 1, (int) Math.floor((N - 1.001f - u) / du));
        for (int i = first; i <= last; i++) {
            float place = u + i * du;
            int k = (int) place, cellAt = j * N + k;
            float a = place - k;
            float left = 1
                    - (soft[cellAt] * (1 - a) + soft[cellAt + 1] * a) * (1 - b)
                    - (soft[cellAt + N] * (1 - a) + soft[cellAt + N + 1] * a) * b;
            light[at + 3 * i] *= left;
            light[at + 3 * i + 1] *= left;
            light[at + 3 * i + 2] *= left;
        }
    }

    /** The share of light left on a thing at a point above the floor. */
    float among(float x, float y, float z) {
        float over = sample(height, x, z) - y;
        float low = y / (tall * 0.25f + 1e-4f);
        float ground = low >= 1 ? 1 : 0.80f + 0.20f * low;
        return ground * (over <= 0 ? 1 : 1 / (1 + 0.9f * over / tall));
    }

    private float sample(float[] grid, float x, float z) {
        float u = (x - x0) / cell - 0.5f, v = (z - z0) / cell - 0.5f;
        int i = (int) Math.floor(u), j = (int) Math.floor(v);
        if (i < 0 || j < 0 || i >= N - 1 || j >= N - 1) {
            return 0;
        }
        float a = u - i, b = v - j;
        int at = j * N + i;
        return (grid[at] * (1 - a) + grid[at + 1] * a) * (1 - b) + (grid[at + N] * (1 - a) + grid[at + N + 1] * a) * b;
    }
}
