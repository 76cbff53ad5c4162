package dev.sevenstar.demo.art;

import java.util.Arrays;

/** Which triangle is in front at each of the four samples of every dot. */
final class Coverage {
    static final int GRAIN = 2;
    final int width;
    final int[] triangle;
    private final float[] depth;
    int top, bottom, left, right;

    Coverage(int size) {
        width = size * GRAIN;
        triangle = new int[width * width];
        depth = new float[width * width];
        Arrays.fill(triangle, -1);
        top = left = width;
        bottom = right = -1;
    }

    void clear() {
        for (int y = top; y <= bottom; y++) {
            Arrays.fill(triangle, y * width + left, y * width + right + 1, -1);
            Arrays.fill(depth, y * width + left, y * width + right + 1, 0);
        }
        top = left = width;
        bottom = right = -1;
    }

    /** Marks the triangles whose surface is (or is not) see-through; front or back ones only when asked. */
    void mark(Net net, boolean seeThrough) {
        for (int t = 0; t < net.owner.length; t++) {
            if (net.surfaces[net.owner[t]].seeThrough() == seeThrough) {
                mark(net, t);
            }
        }
    }

    /** Takes over the depths of another coverage, so that nothing behind it is marked here. */
    void behind(Coverage other) {
        for (int y = other.top; y <= other.bottom; y++) {
            int at = y * width + other.left;
            System.arraycopy(other.depth, at, depth, at, other.right - other.left + 1);
        }
        top = other.top;
        bottom = other.bottom;
        left = other.left;
        right = other.right;
    }

    private void mark(Net net, int t) {
        int a = net.triangles[3 * t], b = net.triangles[3 * t + 1], c = net.triangles[3 * t + 2];
        float ax = net.sx[a] * GRAIN, ay = net.sy[a] * GRAIN, bx = net.sx[b] * GRAIN, by = net.sy[b] * GRAIN;
        float cx = net.sx[c] * GRAIN, cy = net.sy[c] * GRAIN;
        float area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (Math.abs(area) < 1e-6f) {
            return;
        }
        float za = net.depth[a], zb = net.depth[b], zc = net.depth[c];
        float zx = ((zb - za) * (cy - ay) - (zc - za) * (by - ay)) / area;
        float zy = ((zc - za) * (bx - ax) - (zb - za) * (cx - ax)) / area;
        int from = from(Math.min(ay, Math.min(by, cy)));
        int to = Math.min(width, from(Math.max(ay, Math.max(by, cy)))) - 1;
        for (int y = from; y <= to; y++) {
            float line = y + 0.5f;
            float low = Float.MAX_VALUE, high = -Float.MAX_VALUE;
            if (ay <= line != by <= line) {
                float x = ax + (line - ay) / (by - ay) * (bx - ax);
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
            if (by <= line != cy <= line) {
                float x = bx + (line - by) / (cy - by) * (cx - bx);
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
            if (cy <= line != ay <= line) {
                float x = cx + (line - cy) / (ay - cy) * (ax - cx);
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
            int first = from(low), last = Math.min(width, from(high)) - 1;
            if (first > last) {
                continue;
            }
            float z = za + (first + 0.5f - ax) * zx + (line - ay) * zy;
            int at = y * width + first;
            for (int x = first; x <= last; x++, at++, z += zx) {
                if (z > depth[at]) {
                    depth[at] = z;
                    triangle[at] = t;
                }
            }
            left = Math.min(left, first);
            right = Math.max(right, last);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
    }

    /** The first sample whose middle lies at or beyond a place; the first of all for places outside. */
    private static int from(float place) {
        return place <= 0 ? 0 : (int) (place + 0.5f);
    }
}
