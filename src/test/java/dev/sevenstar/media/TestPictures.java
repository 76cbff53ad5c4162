package dev.sevenstar.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Pictures as cameras, drawing programs and mischief make them. */
public final class TestPictures {

    private TestPictures() {}

    /** A real photograph: {@code cable} 1067 × 1600, {@code chair} 800 × 1200, {@code lamp} 1600 × 1067. */
    public static byte[] photo(String name) {
        return resource(name + ".jpg");
    }

    public static byte[] resource(String name) {
        try (var stream = TestPictures.class.getResourceAsStream("/pictures/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage drawn(int width, int height, Consumer<Graphics2D> brush) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        brush.accept(graphics);
        graphics.dispose();
        return picture;
    }

    /** Something with a clear left, right, top and bottom: red, green, blue and black corners on grey. */
    public static BufferedImage corners(int width, int height) {
        return drawn(width, height, g -> {
            g.setColor(Color.GRAY);
            g.fillRect(0, 0, width, height);
            corner(g, Color.RED, 0, 0, width, height);
            corner(g, Color.GREEN, width - width / 4, 0, width, height);
            corner(g, Color.BLUE, 0, height - height / 4, width, height);
            corner(g, Color.BLACK, width - width / 4, height - height / 4, width, height);
        });
    }

    private static void corner(Graphics2D g, Color color, int x, int y, int width, int height) {
        g.setColor(color);
        g.fillRect(x, y, width / 4, height / 4);
    }

    public static byte[] jpeg(BufferedImage picture) {
        return DerivedPictures.jpeg(picture, 0.9f, false);
    }

    public static byte[] png(BufferedImage picture) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a phone writes it: the way it was held, and where (30° 15' N, 120° 10' E). */
    public static byte[] fromPhone(BufferedImage asStored, int orientation) {
        return withSegment(jpeg(asStored), 0xe1, exif(orientation));
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var with = ByteBuffer.allocate(jpeg.length + 4 + content.length);
        with.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2));
        return with.put(content).put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] exif(int orientation) {
        var exif = ByteBuffer.allocate(200);
        exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 3);
        entry(exif, 0x010f, 2, 8, 50); // maker, at 50
        entry(exif, 0x0112, 3, 1, orientation << 16);
        entry(exif, 0x8825, 4, 1, 58); // where the place is told, at 58
        exif.putInt(0).put("GPSPHON\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.putShort((short) 4);
        entry(exif, 1, 2, 2, 'N' << 24);
        entry(exif, 2, 5, 3, 112);
        entry(exif, 3, 2, 2, 'E' << 24);
        entry(exif, 4, 5, 3, 136);
        exif.putInt(0);
        for (int part : new int[] {30, 1, 15, 1, 0, 1, 120, 1, 10, 1, 0, 1}) exif.putInt(part);
        return Arrays.copyOf(exif.array(), exif.position());
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
