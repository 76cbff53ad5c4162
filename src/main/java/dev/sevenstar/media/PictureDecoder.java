package dev.sevenstar.media;

import static dev.sevenstar.media.PictureRefused.Reason.BROKEN;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Turns bytes whose header has been checked into pixels. A large picture is read thinned out: enough
 * for the derived sizes and the checks, at a fraction of the memory.
 */
class PictureDecoder {

    private final int wanted;

    /** @param wanted keep at least this many pixels on the longer side, if there are as many */
    PictureDecoder(int wanted) {
        this.wanted = wanted;
    }

    /**
     * @throws PictureRefused if the bytes can't be decoded after all
     */
    Pixels decode(PictureHeader header, byte[] bytes) {
        var reader = reader(header.format());
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            return decode(reader, input, header, bytes);
        } catch (IOException | RuntimeException e) {
            throw e instanceof PictureRefused refused ? refused : new PictureRefused(BROKEN);
        } finally {
            reader.dispose();
        }
    }

    private Pixels decode(ImageReader reader, ImageInputStream input, PictureHeader header, byte[] bytes)
            throws IOException {
        reader.setInput(input, true, true);
        var param = reader.getDefaultReadParam();
        int step = Math.max(1, header.stored().longer() / wanted);
        param.setSourceSubsampling(step, step, 0, 0);
        if (header.format() == PictureFormat.JPEG && JpegHeader.isFourColour(bytes)) return print(reader, param, input);
        var picture = reader.read(0, param);
        return Pixels.of(picture.getRaster(), picture.getColorModel());
    }

    /** Print data (CMYK) has no type of its own in the reader, only its raw planes. */
    private Pixels print(ImageReader reader, ImageReadParam param, ImageInputStream input) throws IOException {
        Raster planes = reader.readRaster(0, param);
        return Pixels.ofPrint(planes, AdobeMarker.transform(input));
    }

    private static ImageReader reader(PictureFormat format) {
        var readers = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT));
        if (!readers.hasNext()) throw new IllegalStateException("no reader for " + format);
        return readers.next();
    }
}
