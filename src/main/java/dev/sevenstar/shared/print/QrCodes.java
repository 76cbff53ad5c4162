package dev.sevenstar.shared.print;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Draws a text as a square that phones read. */
public final class QrCodes {

    /** White around it, in modules, as the standard asks. */
    private static final int QUIET = 4;

    private static final int DARK = 0x000000;
    private static final int LIGHT = 0xffffff;

    /**
     * @param size of the square with its white border, in modules
     * @param path the dark modules as the {@code d} of an SVG path
     */
    public record Drawing(int size, String path) {}

    private QrCodes() {}

    public static Drawing draw(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++)
            for (var x = 0; x < code.size; x++)
                if (code.getModule(x, y))
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
        return new Drawing(code.size + 2 * QUIET, path.toString());
    }

    /**
     * The same as a picture.
     *
     * @param scale pixels of a module
     * @return a PNG as the {@code src} of a picture in a paper
     */
    public static String png(String text, int scale) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var side = (code.size + 2 * QUIET) * scale;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (var y = 0; y < side; y++)
            for (var x = 0; x < side; x++)
                picture.setRGB(x, y, code.getModule(x / scale - QUIET, y / scale - QUIET) ? DARK : LIGHT);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
