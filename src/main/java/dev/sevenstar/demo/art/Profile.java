package dev.sevenstar.demo.art;

import java.util.ArrayList;
import java.util.List;

/** The outline of a turned thing: radius and height from bottom to top, with corners rounded. */
record Profile(List<float[]> points) {

    /** Pairs of radius and height; every inner corner is rounded by at most the given radius. */
    static Profile of(double corner, double... radiusAndHeight) {
        List<float[]> points = new ArrayList<>();
        int n = radiusAndHeight.length / 2;
        for (int i = 0; i < n; i++) {
            double x = radiusAndHeight[2 * i], y = radiusAndHeight[2 * i + 1];
            if (i == 0 || i == n - 1) {
                double[] along = direction(radiusAndHeight, i == 0 ? 0 : n - 2);
                points.add(point(x, y, along));
            } else {
                round(points, radiusAndHeight, i, corner);
            }
        }
        return new Profile(points);
    }

    /** A smooth line through the given points. */
    static Profile smooth(int steps, double... rh) {
        List<float[]> points = new ArrayList<>();
        int n = rh.length / 2;
        for (int i = 0; i < n - 1; i++) {
            for (int s = 0; s < steps || (i == n - 2 && s == steps); s++) {
                double t = s / (double) steps;
                double x = spline(rh, i, t, 0, false), y = spline(rh, i, t, 1, false);
                double dx = spline(rh, i, t, 0, true), dy = spline(rh, i, t, 1, true);
                double length = Math.max(1e-9, Math.hypot(dx, dy));
                points.add(point(x, y, new double[] {dx / length, dy / length}));
            }
        }
        return new Profile(points);
    }

    private static double spline(double[] rh, int i, double t, int axis, boolean slope) {
        int n = rh.length / 2;
        double a = rh[2 * Math.max(0, i - 1) + axis], b = rh[2 * i + axis];
        double c = rh[2 * (i + 1) + axis], d = rh[2 * Math.min(n - 1, i + 2) + axis];
        double k1 = c - a, k2 = 2 * a - 5 * b + 4 * c - d, k3 = -a + 3 * b - 3 * c + d;
        return slope ? 0.5 * (k1 + 2 * k2 * t + 3 * k3 * t * t) : 0.5 * (2 * b + k1 * t + k2 * t * t + k3 * t * t * t);
    }

    private static void round(List<float[]> points, double[] rh, int i, double corner) {
        double[] in = direction(rh, i - 1), out = direction(rh, i);
        double turn = Math.acos(Math.max(-1, Math.min(1, in[0] * out[0] + in[1] * out[1])));
        double cut = Math.min(corner * Math.tan(turn / 2), 0.45 * Math.min(length(rh, i - 1), length(rh, i)));
        double x = rh[2 * i], y = rh[2 * i + 1];
        int steps = turn < 0.15 ? 1 : turn < 0.8 ? 3 : 5;
        for (int s = 0; s <= steps; s++) {
            double t = s / (double) steps, a = (1 - t) * (1 - t), c = t * t;
            double px = x - in[0] * cut * a + out[0] * cut * c, py = y - in[1] * cut * a + out[1] * cut * c;
            double dx = in[0] * (1 - t) + out[0] * t, dy = in[1] * (1 - t) + out[1] * t;
            double length = Math.max(1e-9, Math.hypot(dx, dy));
            points.add(point(px, py, new double[] {dx / length, dy / length}));
        }
    }

    private static double[] direction(double[] rh, int i) {
        double dx = rh[2 * i + 2] - rh[2 * i], dy = rh[2 * i + 3] - rh[2 * i + 1];
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        return new double[] {dx / length, dy / length};
    }

    private static double length(double[] rh, int i) {
        return Math.hypot(rh[2 * i + 2] - rh[2 * i], rh[2 * i + 3] - rh[2 * i + 1]);
    }

    private static float[] point(double x, double y, double[] along) {
        return new float[] {(float) x, (float) y, (float) along[1], (float) -along[0]};
    }
}
