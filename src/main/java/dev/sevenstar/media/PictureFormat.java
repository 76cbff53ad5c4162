package dev.sevenstar.media;

import static dev.sevenstar.media.PictureRefused.Reason.EMPTY;
import static dev.sevenstar.media.PictureRefused.Reason.NOT_A_PICTURE;
import static dev.sevenstar.media.PictureRefused.Reason.OTHER_FORMAT;

/** The formats we take, told by the first bytes and never by a name or a header of the request. */
public enum PictureFormat {
    JPEG,
    PNG,
    WEBP;

    /**
     * @throws PictureRefused with what the bytes are instead, as far as it can be told
     */
    public static PictureFormat sniff(byte[] bytes) {
        if (bytes.length == 0) throw new PictureRefused(EMPTY);
        var head = new Head(bytes);
        if (head.startsWith(0xff, 0xd8, 0xff)) return JPEG;
        if (head.startsWith(0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) return PNG;
        if (head.startsWith("RIFF") && head.textAt(8, "WEBP")) return WEBP;
        throw refusal(head);
    }

    private static PictureRefused refusal(Head head) {
        var other = head.otherPicture();
        if (other != null) return new PictureRefused(OTHER_FORMAT, other);
        return new PictureRefused(NOT_A_PICTURE, head.otherFile());
    }
}
