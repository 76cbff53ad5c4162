package dev.sevenstar.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The sizes we show, as JPEG without any metadata: the largest from the picture, each smaller one
 * from the one before, which costs little and looks the same.
 */
class DerivedPictures {

    private DerivedPictures() {}

    static SortedMap<Integer, byte[]> encode(BufferedImage largest) {
        var sizes = new TreeMap<Integer, byte[]>();
        var picture = largest;
        for (var size : PictureLimits.SIZES) {
            picture = fit(picture, size);
            sizes.put(size, jpeg(picture, quality(size), size > 310));
        }
        return sizes;
    }

    /** Inside a square of this side, never enlarged. */
    static BufferedImage fit(BufferedImage picture, int side) {
        var from = new PictureSize(picture.getWidth(), picture.getHeight());
        var to = from.within(side);
        if (to.equals(from)) return picture;
        return Shrinking.shrink(picture, to);
    }

    static byte[] jpeg(BufferedImage picture, float quality, boolean progressive) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream(64 * 1024);
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static float quality(int size) {
        return size > 64 ? 0.82f : 0.78f;
    }
}
