package dev.sevenstar.media;

import com.drew.imaging.FileType;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** How the camera was held: the eight values of the EXIF orientation tag. */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    Orientation {
        if (value < 1 || value > 8) throw new IllegalArgumentException("orientation " + value);
    }

    /** Upright when the picture says nothing, or nothing sensible. */
    static Orientation of(PictureFormat format, byte[] bytes) {
        try {
            var type = FileType.valueOf(
                    format == PictureFormat.WEBP ? "WebP" : format == PictureFormat.PNG ? "Png" : "Jpeg");
            var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length, type);
            var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            var value = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return value == null || value < 1 || value > 8 ? UPRIGHT : new Orientation(value);
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            return UPRIGHT;
        }
    }

    boolean swapsSides() {
        return value >= 5;
    }

    /** The picture upright; expects and returns packed RGB. */
    BufferedImage applyTo(BufferedImage picture) {
        if (value == 1) return picture;
        int width = picture.getWidth();
        int height = picture.getHeight();
        var upright = new BufferedImage(
                swapsSides() ? height : width, swapsSides() ? width : height, BufferedImage.TYPE_INT_RGB);
        var from = pixels(picture);
        var to = pixels(upright);
        for (int y = 0, i = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) to[i++] = from[source(x, y, width, height)];
        }
        return upright;
    }

    private int source(int x, int y, int width, int height) {
        return switch (value) {
            case 2 -> y * width + width - 1 - x;
            case 3 -> (height - 1 - y) * width + width - 1 - x;
            case 4 -> (height - 1 - y) * width + x;
            case 5 -> x * width + y;
            case 6 -> (height - 1 - x) * width + y;
            case 7 -> (height - 1 - x) * width + width - 1 - y;
            case 8 -> x * width + width - 1 - y;
            default -> y * width + x;
        };
    }

    private static int[] pixels(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }
}
