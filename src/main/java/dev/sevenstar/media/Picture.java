package dev.sevenstar.media;

import dev.sevenstar.shared.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a shop as others read it.
 *
 * @param width as people see it, upright
 * @param bytes of the file as it was uploaded
 */
public record Picture(
        long shopId,
        long id,
        String hash,
        int width,
        int height,
        long bytes,
        PictureFormat format,
        String name,
        @Nullable Long albumId,
        WhiteBackground whiteBackground,
        long uploadedBy,
        Instant uploadedAt) {

    public String number() {
        return Ids.text(id);
    }

    public PictureRef ref() {
        return new PictureRef(id, hash);
    }

    /** @param size one of {@link PictureLimits#SIZES} */
    public String url(int size) {
        return PictureRef.url(hash, size);
    }

    /** Large enough on both sides to count for the picture star. */
    public boolean isGood() {
        return Math.min(width, height) >= PictureLimits.GOOD_SIDE;
    }
}
