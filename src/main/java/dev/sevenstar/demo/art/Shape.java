package dev.sevenstar.demo.art;

import java.util.ArrayList;
import java.util.List;

/** A thing made of parts: turned, pulled, boxed, swept or cut out; things are put together into bigger things. */
final class Shape {

    /** A point of a surface for two numbers of 0 … 1. */
    interface Form {
        void at(double u, double v, double[] xyz);
    }

    private final List<Part> parts = new ArrayList<>();

    List<Part> parts() {
        return parts;
    }

    Shape add(Part part) {
        parts.add(part);
        return this;
    }

    Shape add(Shape other, Place at) {
        for (Part part : other.parts) {
            parts.add(moved(part, at));
        }
        return this;
    }

    /** The same thing with its lowest point on the floor. */
    Shape rested() {
        return new Shape().add(this, Place.at(0, -extent()[1], 0));
    }

    /** The least x, y, z and the greatest x, y, z. */
    float[] extent() {
        float max = Float.MAX_VALUE;
        float[] box = {max, max, max, -max, -max, -max};
        for (Part part : parts) {
            float[] p = part.points();
            for (int i = 0; i < p.length; i++) {
                box[i % 3] = Math.min(box[i % 3], p[i]);
                box[3 + i % 3] = Math.max(box[3 + i % 3], p[i]);
            }
        }
        return box;
    }

    Shape placed(Place at) {
        return new Shape().add(this, at);
    }

    Shape turned(Surface surface, int sides, Profile profile) {
        return turned(surface, sides, profile, 0, 360);
    }

    Shape turned(Surface surface, int sides, Profile profile, double from, double to) {
        List<float[]> line = profile.points();
        int rows = line.size(), columns = sides + 1;
        float[] points = new float[rows * columns * 3], normals = new float[rows * columns * 3];
        float[] places = new float[rows * columns * 2];
        float low = line.get(0)[1], high = line.get(rows - 1)[1];
        for (int j = 0; j < rows; j++) {
            float[] p = line.get(j);
            for (int i = 0; i < columns; i++) {
                double angle = Math.toRadians(from + (to - from) * i / sides);
                float s = (float) Math.sin(angle), c = (float) Math.cos(angle);
                int at = j * columns + i;
                set(points, at, p[0] * s, p[1], p[0] * c);
                set(normals, at, p[2] * s, p[3], p[2] * c);
                places[2 * at] = i / (float) sides;
                places[2 * at + 1] = high == low ? j / (float) (rows - 1) : 1 - (p[1] - low) / (high - low);
            }
        }
        return add(Part.open(surface, points, normals, places, net(columns, rows)));
    }

    /** A surface over a grid; closed when its first and last columns are the same line. */
    Shape pulled(Surface surface, int across, int down, boolean closed, Form form) {
        int columns = across + 1, rows = down + 1;
        float[] points = new float[rows * columns * 3], places = new float[rows * columns * 2];
        double[] xyz = new double[3];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                form.at(i / (double) across, j / (double) down, xyz);
                int at = j * columns + i;
                set(points, at, (float) xyz[0], (float) xyz[1], (float) xyz[2]);
                places[2 * at] = i / (float) across;
                places[2 * at + 1] = j / (float) down;
            }
        }
        float[] normals = normals(points, columns, rows, closed);
        float[] shades = closed ? Folds.shades(points, normals, columns, rows) : new float[0];
        Part part = Part.open(surface, points, normals, places, net(columns, rows));
        return add(closed ? new Part(surface, points, normals, places, shades, part.triangles()) : part);
    }

    /** A pulled surface whose cover is measured in lengths, so that a print has one size on every piece. */
    Shape woven(Surface surface, int across, int down, Form form) {
        pulled(surface, across, down, true, form);
        Part part = parts.get(parts.size() - 1);
        int columns = across + 1;
        float round = 0;
        for (int i = 0; i < across; i++) {
            round += distance(part.points(), down / 2 * columns + i, down / 2 * columns + i + 1);
        }
        float whole = Math.max(1, Math.round(round * 8)) / 8f, tall = 0;
        for (int j = 0; j <= down; j++) {
            tall += j == 0 ? 0 : distance(part.points(), (j - 1) * columns + across / 4, j * columns + across / 4);
            for (int i = 0; i < columns; i++) {
                part.places()[2 * (j * columns + i)] *= whole;
                part.places()[2 * (j * columns + i) + 1] = tall;
            }
        }
        return this;
    }

    private static float distance(float[] p, int a, int b) {
        float x = p[3 * a] - p[3 * b], y = p[3 * a + 1] - p[3 * b + 1], z = p[3 * a + 2] - p[3 * b + 2];
        return (float) Math.sqrt(x * x + y * y + z * z);
    }

    /** A box standing on the floor with rounded edges. */
    Shape box(Surface surface, double width, double height, double depth, double corner) {
        double[] half = {width / 2, height / 2, depth / 2};
        for (int axis = 0; axis < 3; axis++) {
            for (int side = -1; side <= 1; side += 2) {
                face(surface, half, corner, axis, side);
            }
        }
        return this;
    }

    private void face(Surface surface, double[] half, double corner, int axis, int side) {
        int a = axis == 0 ? 2 : 0, b = axis == 1 ? 2 : 1;
        double[] steps = corner <= 0 ? new double[] {0, 1} : new double[] {0, 0.3, 0.65, 1, 2, 2.35, 2.7, 3};
        int n = steps.length;
        float[] points = new float[n * n * 3], normals = new float[n * n * 3], places = new float[n * n * 2];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double[] p = new double[3];
                p[axis] = side * half[axis];
                p[a] = along(steps[i], half[a], corner);
                p[b] = along(steps[j], half[b], corner);
                int at = j * n + i;
                places[2 * at] = (float) (0.5 + 0.5 * p[a] / half[a] * (axis == 0 ? -side : axis == 2 ? side : 1));
                places[2 * at + 1] = (float) (0.5 - 0.5 * p[b] / half[b]);
                rounded(p, half, corner, axis, side, points, normals, at);
            }
        }
        add(Part.open(surface, points, normals, places, net(n, n)));
    }

    private static double along(double step, double half, double corner) {
        if (corner <= 0) {
            return (step * 2 - 1) * half;
        }
        return step <= 1 ? -half + step * corner : half - (3 - step) * corner;
    }

    private static void rounded(
            double[] p, double[] half, double corner, int axis, int side, float[] points, float[] normals, int at) {
        double[] core = new double[3], out = new double[3];
        double length = 0;
        for (int k = 0; k < 3; k++) {
            core[k] = Math.max(-(half[k] - corner), Math.min(half[k] - corner, p[k]));
            out[k] = p[k] - core[k];
            length += out[k] * out[k];
        }
        length = Math.sqrt(length);
        if (corner <= 0 || length < 1e-9) {
            out = new double[3];
            out[axis] = side;
            length = 1;
        }
        double r = Math.max(0, corner);
        set(
                points,
                at,
                (float) (core[0] + out[0] / length * r),
                (float) (core[1] + out[1] / length * r + half[1]),
                (float) (core[2] + out[2] / length * r));
        set(normals, at, (float) (out[0] / length), (float) (out[1] / length), (float) (out[2] / length));
    }

    /** A round bar along a line; its thickness may change on the way. */
    Shape swept(Surface surface, int sides, int steps, Form line, double thickness) {
        double[] p = new double[3], q = new double[3];
        return pulled(surface, sides, steps, true, (u, v, xyz) -> {
            line.at(0, Math.max(0, v - 0.002), p);
            line.at(0, Math.min(1, v + 0.002), q);
            double dx = q[0] - p[0], dy = q[1] - p[1], dz = q[2] - p[2];
            double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
            dx /= length;
            dy /= length;
            dz /= length;
            boolean upright = Math.abs(dy) > 0.9;
            double sx = upright ? 0 : dz, sy = upright ? dz : 0, sz = upright ? -dy : -dx;
            double sl = Math.sqrt(sx * sx + sy * sy + sz * sz);
            sx /= sl;
            sy /= sl;
            sz /= sl;
            double tx = dy * sz - dz * sy, ty = dz * sx - dx * sz, tz = dx * sy - dy * sx;
            line.at(0, v, xyz);
            double c = Math.cos(u * Math.PI * 2) * thickness, s = Math.sin(u * Math.PI * 2) * thickness;
            xyz[0] += sx * c + tx * s;
            xyz[1] += sy * c + ty * s;
            xyz[2] += sz * c + tz * s;
        });
    }

    static Part moved(Part part, Place place) {
        float[] m = place.m();
        float scale = (float) Math.sqrt(m[0] * m[0] + m[4] * m[4] + m[8] * m[8]);
        float[] points = new float[part.points().length], normals = new float[points.length];
        for (int i = 0; i < points.length; i += 3) {
            float x = part.points()[i], y = part.points()[i + 1], z = part.points()[i + 2];
            float nx = part.normals()[i], ny = part.normals()[i + 1], nz = part.normals()[i + 2];
            for (int k = 0; k < 3; k++) {
                points[i + k] = m[4 * k] * x + m[4 * k + 1] * y + m[4 * k + 2] * z + m[4 * k + 3];
                normals[i + k] = (m[4 * k] * nx + m[4 * k + 1] * ny + m[4 * k + 2] * nz) / scale;
            }
        }
        return new Part(part.surface(), points, normals, part.places(), part.shades(), part.triangles());
    }

    static int[] net(int columns, int rows) {
        int[] triangles = new int[(columns - 1) * (rows - 1) * 6];
        int t = 0;
        for (int j = 0; j < rows - 1; j++) {
            for (int i = 0; i < columns - 1; i++) {
                int a = j * columns + i, b = a + 1, c = a + columns, d = c + 1;
                triangles[t++] = a;
                triangles[t++] = b;
                triangles[t++] = c;
                triangles[t++] = b;
                triangles[t++] = d;
                triangles[t++] = c;
            }
        }
        return triangles;
    }

    private static float[] normals(float[] p, int columns, int rows, boolean closed) {
        float[] normals = new float[p.length];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                int before = i > 0 ? i - 1 : closed ? columns - 2 : 0;
                int after = i < columns - 1 ? i + 1 : closed ? 1 : columns - 1;
                int a = 3 * (j * columns + before), b = 3 * (j * columns + after);
                int c = 3 * (Math.max(0, j - 1) * columns + i), d = 3 * (Math.min(rows - 1, j + 1) * columns + i);
                float ux = p[b] - p[a], uy = p[b + 1] - p[a + 1], uz = p[b + 2] - p[a + 2];
                float vx = p[d] - p[c], vy = p[d + 1] - p[c + 1], vz = p[d + 2] - p[c + 2];
                float nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx;
                float length = (float) Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-12f;
                set(normals, j * columns + i, nx / length, ny / length, nz / length);
            }
        }
        return normals;
    }

    private static void set(float[] into, int at, float x, float y, float z) {
        into[3 * at] = x;
        into[3 * at + 1] = y;
        into[3 * at + 2] = z;
    }
}
