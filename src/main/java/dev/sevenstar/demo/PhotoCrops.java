package dev.sevenstar.demo;

import dev.sevenstar.demo.art.Jpeg;
import dev.sevenstar.media.PictureLimits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;

/** Square pictures out of one photograph, in its own dots: whole, nearer, and nearer with more of what lies below. */
final class PhotoCrops {

    static final int COUNT = 3;

    record Crop(int number, byte[] jpeg) {}

    private PhotoCrops() {}

    static List<Crop> of(String photo) {
        var whole = read(photo);
        int side = Math.min(whole.getWidth(), whole.getHeight());
        int left = (whole.getWidth() - side) / 2, top = (whole.getHeight() - side) / 2;
        int near = Math.min(side, Math.max(PictureLimits.GOOD_SIDE, side * 3 / 4)), spare = side - near;
        return List.of(
                crop(0, whole.getSubimage(left, top, side, side)),
                crop(1, whole.getSubimage(left + spare / 2, top + spare / 2, near, near)),
                crop(2, whole.getSubimage(left + spare / 3, top + spare, near, near)));
    }

    private static Crop crop(int number, BufferedImage square) {
        return new Crop(number, Jpeg.of(square));
    }

    private static BufferedImage read(String photo) {
        try (var in = new ClassPathResource("demo/photos/" + photo + "-unsplash.jpg").getInputStream()) {
            return ImageIO.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
