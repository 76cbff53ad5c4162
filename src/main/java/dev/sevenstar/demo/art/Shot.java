package dev.sevenstar.demo.art;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.jspecify.annotations.Nullable;

/** One exposure: things, a camera and a backdrop become a picture. */
final class Shot {
    private static final ThreadLocal<Coverage> SOLID = new ThreadLocal<>();
    private static final ThreadLocal<Coverage> CLEAR = new ThreadLocal<>();

    private static final ThreadLocal<float[]> LIGHT = new ThreadLocal<>();

    private final Net net;
    private final Shadow shadow;
    private final Backdrop backdrop;
    private final int size;
    private final float[] rgb = new float[3];
    private final float[] texel = new float[3];
    private int corner = -1, ca, cb, cc;
    private float originX, originY, bx, by, cx, cy, da, db, dc;

    Shot(Shape things, Camera camera, Backdrop backdrop, int size) {
        this.net = new Net(things.parts(), camera, size);
        this.shadow = new Shadow(net);
        net.light(shadow);
        this.backdrop = backdrop;
        this.size = size;
    }

    BufferedImage taken() {
        float[] light = light();
        backdrop.paint(net, size, light);
        shade(light);
        expose(coverage(SOLID, false, null), light, false);
        if (hasGlass()) {
            expose(coverage(CLEAR, true, SOLID.get()), light, true);
        }
        return developed(light);
    }

    private float[] light() {
        float[] light = LIGHT.get();
        if (light == null || light.length != size * size * 3) {
            light = new float[size * size * 3];
            LIGHT.set(light);
        }
        return light;
    }

    private boolean hasGlass() {
        for (Surface surface : net.surfaces) {
            if (surface.seeThrough()) {
                return true;
            }
        }
        return false;
    }

    private Coverage coverage(ThreadLocal<Coverage> kept, boolean seeThrough, @Nullable Coverage before) {
        Coverage coverage = kept.get();
        if (coverage == null || coverage.width != size * Coverage.GRAIN) {
            coverage = new Coverage(size);
            kept.set(coverage);
        } else {
            coverage.clear();
        }
        if (before != null) {
            coverage.behind(before);
        }
        coverage.mark(net, seeThrough);
        return coverage;
    }

    private void shade(float[] light) {
        float[] floor = new float[3];
        for (int y = 0; y < size; y++) {
            if (net.floor(y, floor)) {
                shadow.fall(light, 3 * y * size, size, floor[0], floor[1], floor[2]);
            }
        }
        if (backdrop.isWhite()) {
            bleach(light);
        }
    }

    /** Lets a shadow run out into pure white before it reaches the edge of the picture. */
    private void bleach(float[] light) {
        int rim = size / 12;
        for (int y = 0; y < size; y++) {
            int inward = Math.min(y, size - 1 - y);
            for (int x = 0; x < size; x++) {
                int edge = Math.min(inward, Math.min(x, size - 1 - x)) - 2;
                if (edge < rim) {
                    float share = Math.max(0, edge) / (float) rim;
                    int at = 3 * (y * size + x);
                    for (int i = at; i < at + 3; i++) {
                        light[i] = Tone.WHITE - (Tone.WHITE - light[i]) * share;
                    }
                } else {
                    x = Math.max(x, size - rim - 3);
                }
            }
        }
    }

    private void expose(Coverage coverage, float[] light, boolean through) {
        int top = coverage.top / 2, bottom = coverage.bottom / 2, left = coverage.left / 2, right = coverage.right / 2;
        int[] t = new int[4];
        for (int y = top; y <= bottom && y < size; y++) {
            for (int x = left; x <= right && x < size; x++) {
                int at = 2 * y * coverage.width + 2 * x;
                t[0] = coverage.triangle[at];
                t[1] = coverage.triangle[at + 1];
                t[2] = coverage.triangle[at + coverage.width];
                t[3] = coverage.triangle[at + coverage.width + 1];
                int place = 3 * (y * size + x);
                if (t[0] == t[1] && t[0] == t[2] && t[0] == t[3] && !through) {
                    if (t[0] >= 0) {
                        look(t[0], x + 0.5f, y + 0.5f);
                        light[place] = rgb[0];
                        light[place + 1] = rgb[1];
                        light[place + 2] = rgb[2];
                    }
                } else if ((t[0] & t[1] & t[2] & t[3]) != -1) {
                    dot(t, x, y, light, place, through);
                }
            }
        }
    }

    private void dot(int[] t, int x, int y, float[] light, int at, boolean through) {
        float red = 0, green = 0, blue = 0;
        float oldRed = light[at], oldGreen = light[at + 1], oldBlue = light[at + 2];
        for (int i = 0; i < 4; i++) {
            if (t[i] == -2) {
                continue;
            }
            if (t[i] == -1) {
                red += oldRed;
                green += oldGreen;
                blue += oldBlue;
                continue;
            }
            int times = 1;
            for (int j = i + 1; j < 4; j++) {
                if (t[j] >= 0 && (t[j] == t[i] || smooth(t[i], t[j]))) {
                    times++;
                    t[j] = -2;
                }
            }
            float px = times == 4 ? x + 0.5f : x + 0.25f + 0.5f * (i & 1);
            float py = times == 4 ? y + 0.5f : y + 0.25f + 0.5f * (i >> 1);
            float clear = look(t[i], px, py);
            if (through) {
                Surface s = net.surfaces[net.owner[t[i]]];
                rgb[0] = rgb[0] * (1 - clear) + oldRed * clear * (0.35f + 0.65f * s.red());
                rgb[1] = rgb[1] * (1 - clear) + oldGreen * clear * (0.35f + 0.65f * s.green());
                rgb[2] = rgb[2] * (1 - clear) + oldBlue * clear * (0.35f + 0.65f * s.blue());
            }
            red += rgb[0] * times;
            green += rgb[1] * times;
            blue += rgb[2] * times;
        }
        light[at] = red / 4;
        light[at + 1] = green / 4;
        light[at + 2] = blue / 4;
    }

    private boolean smooth(int a, int b) {
        if (net.owner[a] != net.owner[b]) {
            return false;
        }
        int p = 3 * net.triangles[3 * a], q = 3 * net.triangles[3 * b];
        float[] n = net.normals;
        return n[p] * n[q] + n[p + 1] * n[q + 1] + n[p + 2] * n[q + 2] > 0.9f;
    }

    /** Computes the light a triangle sends from a dot into rgb; returns how clear it is there. */
    private float look(int t, float px, float py) {
        if (t != corner) {
            meet(t);
        }
        int a = ca, b = cb, c = cc;
        float qx = px - originX, qy = py - originY;
        float wb = qx * bx + qy * by, wc = qx * cx + qy * cy;
        wb = wb < 0 ? 0 : wb > 1 ? 1 : wb;
        wc = wc < 0 ? 0 : wc > 1 - wb ? 1 - wb : wc;
        float wa = (1 - wb - wc) * da;
        wb *= db;
        wc *= dc;
        float sum = 1 / (wa + wb + wc);
        wa *= sum;
        wb *= sum;
        wc *= sum;
        Surface s = net.surfaces[net.owner[t]];
        float red = s.red(), green = s.green(), blue = s.blue();
        Texture cover = s.texture();
        if (cover != null) {
            float[] uv = net.places;
            cover.at(
                    uv[2 * a] * wa + uv[2 * b] * wb + uv[2 * c] * wc,
                    uv[2 * a + 1] * wa + uv[2 * b + 1] * wb + uv[2 * c + 1] * wc,
                    texel);
            red *= texel[0];
            green *= texel[1];
            blue *= texel[2];
        }
        float[] gathered = net.flip[t] == 1 ? net.back : net.front;
        float soft = gathered[a] * wa + gathered[b] * wb + gathered[c] * wc + s.glow();
        if (s.roughness() == 2 && !s.seeThrough()) {
            rgb[0] = soft * (red + 0.012f);
            rgb[1] = soft * (green + 0.012f);
            rgb[2] = soft * (blue + 0.012f);
            return 0;
        }
        float left = net.shades[a] * wa + net.shades[b] * wb + net.shades[c] * wc;
        return mirror(s, t, a, b, c, wa, wb, wc, soft, left, red, green, blue);
    }

    /** Remembers how to find places within a triangle; neighbouring dots mostly ask for the same one. */
    private void meet(int t) {
        corner = t;
        ca = net.triangles[3 * t];
        cb = net.triangles[3 * t + 1];
        cc = net.triangles[3 * t + 2];
        originX = net.sx[ca];
        originY = net.sy[ca];
        float ux = net.sx[cb] - originX,
                uy = net.sy[cb] - originY,
                vx = net.sx[cc] - originX,
                vy = net.sy[cc] - originY;
        float area = 1 / (ux * vy - uy * vx);
        bx = vy * area;
        by = -vx * area;
        cx = -uy * area;
        cy = ux * area;
        da = net.depth[ca];
        db = net.depth[cb];
        dc = net.depth[cc];
    }

    private float mirror(
            Surface s,
            int t,
            int a,
            int b,
            int c,
            float wa,
            float wb,
            float wc,
            float soft,
            float left,
            float red,
            float green,
            float blue) {
        float[] n = net.normals;
        float nx = n[3 * a] * wa + n[3 * b] * wb + n[3 * c] * wc;
        float ny = n[3 * a + 1] * wa + n[3 * b + 1] * wb + n[3 * c + 1] * wc;
        float nz = n[3 * a + 2] * wa + n[3 * b + 2] * wb + n[3 * c + 2] * wc;
        float length = (float) Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-9f;
        length = net.flip[t] == 1 ? -length : length;
        nx /= length;
        ny /= length;
        nz /= length;
        nz = nz < 0.02f ? 0.02f : nz;
        float mirrored = Studio.mirrored(s.roughness(), 2 * nz * nx, 2 * nz * ny, 2 * nz * nz - 1) * left;
        float edge = 1 - nz, edge2 = edge * edge, fresnel = edge2 * edge2 * edge;
        if (s.metal() > 0) {
            rgb[0] = mirrored * (red + (1 - red) * fresnel);
            rgb[1] = mirrored * (green + (1 - green) * fresnel);
            rgb[2] = mirrored * (blue + (1 - blue) * fresnel);
            return 0;
        }
        float shine = mirrored * (s.gloss() + 0.35f * fresnel);
        rgb[0] = soft * red + shine;
        rgb[1] = soft * green + shine;
        rgb[2] = soft * blue + shine;
        return s.clear() * (1 - 0.75f * edge2);
    }

    private BufferedImage developed(float[] light) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_3BYTE_BGR);
        byte[] dots = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int at = 0; at < dots.length; at += 3) {
            dots[at] = (byte) Tone.channel(light[at + 2]);
            dots[at + 1] = (byte) Tone.channel(light[at + 1]);
            dots[at + 2] = (byte) Tone.channel(light[at]);
        }
        return image;
    }
}
