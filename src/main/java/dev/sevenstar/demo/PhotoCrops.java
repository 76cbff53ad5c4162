package dev.sevenstar.demo;

import dev.sevenstar.demo.art.Jpeg;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;

/** Square pictures out of one photograph: whole, nearer from the left, nearer from the right and mirrored. */
final class PhotoCrops {

    static final int COUNT = 3;

    record Crop(int number, byte[] jpeg) {}

    private PhotoCrops() {}

    static List<Crop> of(String photo) {
        var whole = read(photo);
        int side = Math.min(whole.getWidth(), whole.getHeight());
        int left = (whole.getWidth() - side) / 2, top = (whole.getHeight() - side) / 2;
        int near = (int) (side * 0.82), spare = side - near;
        var crops = new ArrayList<Crop>();
        crops.add(new Crop(0, cut(whole, left, top, side, false)));
        crops.add(new Crop(1, cut(whole, left + spare / 2, top + spare / 2, near, true)));
        crops.add(new Crop(2, cut(whole, left + spare / 3, top + spare, near, false)));
        return crops;
    }

    static byte[] enlarged(BufferedImage small) {
        return cut(small, 0, 0, small.getWidth(), false);
    }

    private static BufferedImage read(String photo) {
        try (var in = new ClassPathResource("demo/photos/" + photo + "-unsplash.jpg").getInputStream()) {
            return ImageIO.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] cut(BufferedImage whole, int x, int y, int side, boolean mirrored) {
        var crop = new BufferedImage(Atelier.SIZE, Atelier.SIZE, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = crop.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        int from = mirrored ? x + side : x, to = mirrored ? x : x + side;
        pen.drawImage(whole, 0, 0, Atelier.SIZE, Atelier.SIZE, from, y, to, y + side, null);
        pen.dispose();
        return Jpeg.of(crop);
    }
}
