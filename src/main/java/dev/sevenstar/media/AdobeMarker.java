package dev.sevenstar.media;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** The APP14 segment in which a four-colour JPEG says how its planes are meant. */
class AdobeMarker {

    static final int NONE = -1;
    static final int CMYK = 0;
    static final int YCCK = 2;

    private AdobeMarker() {}

    static int transform(ImageInputStream input) throws IOException {
        input.seek(2);
        try {
            while (true) {
                var marker = input.readUnsignedShort();
                if (marker == 0xffda || marker < 0xff00) return NONE;
                var length = input.readUnsignedShort();
                if (marker == 0xffee && length >= 14) {
                    input.skipBytes(11);
                    return input.readUnsignedByte();
                }
                input.skipBytes(length - 2);
            }
        } catch (EOFException e) {
            return NONE;
        }
    }
}
