package dev.sevenstar.media;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A decoded picture as opaque packed RGB, whatever it came as: grey, indexed, 16 bits, transparent
 * (put on white) or four-colour.
 *
 * @param space the colours the numbers mean; converted by {@link #toScreen} once the picture is small
 */
record Pixels(BufferedImage picture, ColorSpace space) {

    static final ColorSpace SCREEN = ColorSpace.getInstance(ColorSpace.CS_sRGB);

    static Pixels of(Raster raster, ColorModel model) {
        var flat = flatten(raster, model);
        var space = model.getColorSpace();
        return new Pixels(flat, isForeign(space) ? space : SCREEN);
    }

    static Pixels ofPrint(Raster planes, int transform) {
        return new Pixels(FourColour.toRgb(planes, transform), SCREEN);
    }

    int width() {
        return picture.getWidth();
    }

    int height() {
        return picture.getHeight();
    }

    /** The same picture in the colours of a screen; meant for small ones, it is slow. */
    Pixels toScreen() {
        if (space.equals(SCREEN)) return this;
        var tagged = new DirectColorModel(space, 24, 0xff0000, 0xff00, 0xff, 0, false, DataBuffer.TYPE_INT);
        var from = new BufferedImage(tagged, picture.getRaster(), false, null);
        var to = blank(width(), height());
        new ColorConvertOp(null).filter(from, to);
        return new Pixels(to, SCREEN);
    }

    static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    static int[] of(BufferedImage packed) {
        return ((DataBufferInt) packed.getRaster().getDataBuffer()).getData();
    }

    private static boolean isForeign(ColorSpace space) {
        return space instanceof ICC_ColorSpace && space.getType() == ColorSpace.TYPE_RGB && !space.isCS_sRGB();
    }

    private static BufferedImage flatten(Raster raster, ColorModel model) {
        var flat = blank(raster.getWidth(), raster.getHeight());
        var to = of(flat);
        if (model instanceof IndexColorModel palette) indexed(raster, palette, to);
        else if (isPlainBytes(raster, model)) bytes(raster, to);
        else samples(raster, model, to);
        return flat;
    }

    private static boolean isPlainBytes(Raster raster, ColorModel model) {
        return raster.getSampleModel() instanceof ComponentSampleModel
                && raster.getDataBuffer() instanceof DataBufferByte data
                && data.getNumBanks() == 1
                && raster.getSampleModelTranslateX() == 0
                && raster.getSampleModelTranslateY() == 0
                && model.getComponentSize(0) == 8
                && !model.isAlphaPremultiplied();
    }

    private static void indexed(Raster raster, IndexColorModel palette, int[] to) {
        var colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        for (int i = 0; i < colours.length; i++) colours[i] = onWhite(colours[i], colours[i] >>> 24);
        var line = new int[raster.getWidth()];
        for (int y = 0, at = 0; y < raster.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, line.length, 1, 0, line);
            for (var index : line) to[at++] = colours[Math.min(index, colours.length - 1)];
        }
    }

    private static void bytes(Raster raster, int[] to) {
        var model = (ComponentSampleModel) raster.getSampleModel();
        var buffer = (DataBufferByte) raster.getDataBuffer();
        var from = buffer.getData();
        int bands = model.getNumBands();
        var offsets = model.getBandOffsets();
        int red = offsets[0];
        int green = bands < 3 ? red : offsets[1];
        int blue = bands < 3 ? red : offsets[2];
        int alpha = bands % 2 == 0 ? offsets[bands - 1] : -1;
        for (int y = 0, at = 0; y < raster.getHeight(); y++) {
            int here = buffer.getOffset() + y * model.getScanlineStride();
            for (int x = 0; x < raster.getWidth(); x++, here += model.getPixelStride()) {
                int rgb = (from[here + red] & 0xff) << 16 | (from[here + green] & 0xff) << 8 | from[here + blue] & 0xff;
                to[at++] = alpha < 0 ? rgb : onWhite(rgb, from[here + alpha] & 0xff);
            }
        }
    }

    private static void samples(Raster raster, ColorModel model, int[] to) {
        int bands = raster.getNumBands();
        var line = new int[raster.getWidth() * bands];
        var max = new int[bands];
        for (int b = 0; b < bands; b++) max[b] = (1 << model.getComponentSize(b)) - 1;
        for (int y = 0, at = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, line);
            for (int i = 0; i < line.length; i += bands) {
                int red = eight(line[i], max[0]);
                int green = bands < 3 ? red : eight(line[i + 1], max[1]);
                int blue = bands < 3 ? red : eight(line[i + 2], max[2]);
                int rgb = red << 16 | green << 8 | blue;
                to[at++] = bands % 2 == 1 ? rgb : onWhite(rgb, eight(line[i + bands - 1], max[bands - 1]));
            }
        }
    }

    private static int eight(int sample, int max) {
        return max == 255 ? sample : (int) (sample * 255L / max);
    }

    private static int onWhite(int rgb, int alpha) {
        if (alpha == 255) return rgb & 0xffffff;
        int red = mix(rgb >> 16 & 0xff, alpha);
        int green = mix(rgb >> 8 & 0xff, alpha);
        return red << 16 | green << 8 | mix(rgb & 0xff, alpha);
    }

    private static int mix(int channel, int alpha) {
        return (channel * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
