package dev.sevenstar.demo.art;

import java.util.List;

/** All triangles of a scene as the camera sees them, in flat arrays. */
final class Net {
    final Surface[] surfaces;
    final float[] sx, sy, depth, normals, world, places, shades, front, back;
    final int[] triangles;
    final short[] owner;
    final byte[] flip;
    private final float sin, cos, scale;
    private final Camera camera;
    private final int size;

    Net(List<Part> parts, Camera camera, int size) {
        int vertices = 0, corners = 0;
        for (Part part : parts) {
            vertices += part.vertices();
            corners += part.triangles().length;
        }
        this.camera = camera;
        this.size = size;
        sin = (float) Math.sin(Math.toRadians(camera.pitch()));
        cos = (float) Math.cos(Math.toRadians(camera.pitch()));
        scale = (float) (camera.zoom() * size);
        surfaces = new Surface[parts.size()];
        sx = new float[vertices];
        sy = new float[vertices];
        depth = new float[vertices];
        normals = new float[vertices * 3];
        world = new float[vertices * 3];
        places = new float[vertices * 2];
        triangles = new int[corners];
        owner = new short[corners / 3];
        flip = new byte[corners / 3];
        shades = new float[vertices];
        front = new float[vertices];
        back = new float[vertices];
        fill(parts);
    }

    private void fill(List<Part> parts) {
        int vertex = 0, corner = 0;
        for (int k = 0; k < parts.size(); k++) {
            Part part = parts.get(k);
            surfaces[k] = part.surface();
            System.arraycopy(part.points(), 0, world, vertex * 3, part.points().length);
            System.arraycopy(part.places(), 0, places, vertex * 2, part.places().length);
            System.arraycopy(part.shades(), 0, shades, vertex, part.shades().length);
            for (int i = 0; i < part.vertices(); i++) {
                seen(vertex + i, part.normals(), i);
            }
            for (int t = 0; t < part.triangles().length; t += 3) {
                for (int c = 0; c < 3; c++) {
                    triangles[corner + c] = part.triangles()[t + c] + vertex;
                }
                owner[corner / 3] = (short) k;
                flip[corner / 3] = facing(corner);
                corner += 3;
            }
            vertex += part.vertices();
        }
    }

    private void seen(int at, float[] from, int i) {
        float x = world[3 * at] - (float) camera.x(), y = world[3 * at + 1] - (float) camera.y();
        float z = world[3 * at + 2] - (float) camera.z();
        float up = y * cos - z * sin, toward = y * sin + z * cos;
        float w = 1 / ((float) camera.distance() - toward);
        sx[at] = size * 0.5f + x * w * scale;
        sy[at] = size * 0.5f - up * w * scale;
        depth[at] = w;
        float nx = from[3 * i], ny = from[3 * i + 1], nz = from[3 * i + 2];
        normals[3 * at] = nx;
        normals[3 * at + 1] = ny * cos - nz * sin;
        normals[3 * at + 2] = ny * sin + nz * cos;
    }

    /** 1 when the normals of a triangle point away from the camera although its front is what we see. */
    private byte facing(int corner) {
        int a = triangles[corner], b = triangles[corner + 1], c = triangles[corner + 2];
        float ux = world[3 * b] - world[3 * a], uy = world[3 * b + 1] - world[3 * a + 1];
        float uz = world[3 * b + 2] - world[3 * a + 2], vx = world[3 * c] - world[3 * a];
        float vy = world[3 * c + 1] - world[3 * a + 1], vz = world[3 * c + 2] - world[3 * a + 2];
        float gx = uy * vz - uz * vy, wy = uz * vx - ux * vz, wz = ux * vy - uy * vx;
        float gy = wy * cos - wz * sin, gz = wy * sin + wz * cos;
        float same = 0;
        for (int v : new int[] {a, b, c}) {
            same += gx * normals[3 * v] + gy * normals[3 * v + 1] + gz * normals[3 * v + 2];
        }
        float area = (sx[b] - sx[a]) * (sy[c] - sy[a]) - (sy[b] - sy[a]) * (sx[c] - sx[a]);
        boolean towards = area < 0;
        return (byte) (same >= 0 == towards ? 0 : 1);
    }

    /** Lets the shadows of the scene fall on its points and gathers the soft light of the room at each. */
    void light(Shadow shadow) {
        for (int i = 0; i < sx.length; i++) {
            float left = shades[i] * shadow.among(world[3 * i], world[3 * i + 1], world[3 * i + 2]);
            float nx = normals[3 * i], ny = normals[3 * i + 1], nz = normals[3 * i + 2];
            shades[i] = left;
            front[i] = left * 0.97f * Studio.gathered(nx, ny, nz < 0 ? 0 : nz);
            back[i] = left * 0.97f * Studio.gathered(-nx, -ny, nz > 0 ? 0 : -nz);
        }
    }

    /**
     * How the floor lies in a row of dots: x at the left end, x per dot, and z, which is the same for a whole row;
     * false above the horizon.
     */
    boolean floor(float row, float[] xxz) {
        float up = -(row - size * 0.5f) / scale, dy = up * cos - sin;
        if (dy > -1e-3f) {
            return false;
        }
        float t = -(float) (camera.y() + camera.distance() * sin) / dy;
        xxz[0] = (float) camera.x() - size * 0.5f / scale * t;
        xxz[1] = t / scale;
        xxz[2] = (float) (camera.z() + camera.distance() * cos) - (up * sin + cos) * t;
        return true;
    }
}
