package dev.sevenstar.media;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Print colours (CMYK, YCCK) to RGB. Files that carry Adobe's marker store them inverted. */
class FourColour {

    private FourColour() {}

    static BufferedImage toRgb(Raster planes, int transform) {
        var picture = Pixels.blank(planes.getWidth(), planes.getHeight());
        var to = Pixels.of(picture);
        var line = new int[planes.getWidth() * 4];
        for (int y = 0, at = 0; y < planes.getHeight(); y++) {
            planes.getPixels(planes.getMinX(), planes.getMinY() + y, planes.getWidth(), 1, line);
            for (int i = 0; i < line.length; i += 4) to[at++] = rgb(line, i, transform);
        }
        return picture;
    }

    private static int rgb(int[] line, int i, int transform) {
        if (transform == AdobeMarker.YCCK) unpackLuminance(line, i);
        int flip = transform == AdobeMarker.NONE ? 255 : 0;
        int light = line[i + 3] ^ flip;
        int red = (line[i] ^ flip) * light / 255;
        int green = (line[i + 1] ^ flip) * light / 255;
        return red << 16 | green << 8 | (line[i + 2] ^ flip) * light / 255;
    }

    private static void unpackLuminance(int[] line, int i) {
        double y = line[i];
        double cb = line[i + 1] - 128;
        double cr = line[i + 2] - 128;
        line[i] = 255 - clamp(y + 1.402 * cr);
        line[i + 1] = 255 - clamp(y - 0.344136 * cb - 0.714136 * cr);
        line[i + 2] = 255 - clamp(y + 1.772 * cb);
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
