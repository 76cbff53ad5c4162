package dev.sevenstar.demo.art;

import java.util.Arrays;

/**
 * A net of triangles in one material: points, normals and texture places, three, three and two numbers a vertex, and
 * how much light reaches each vertex past its own folds.
 */
record Part(Surface surface, float[] points, float[] normals, float[] places, float[] shades, int[] triangles) {

    static Part open(Surface surface, float[] points, float[] normals, float[] places, int[] triangles) {
        float[] shades = new float[points.length / 3];
        Arrays.fill(shades, 1);
        return new Part(surface, points, normals, places, shades, triangles);
    }

    int vertices() {
        return points.length / 3;
    }

    Part in(Surface other) {
        return new Part(other, points, normals, places, shades, triangles);
    }
}
