package dev.sevenstar.media;

import org.jspecify.annotations.Nullable;

/**
 * Which pictures of a shop, the newest first.
 *
 * @param album only of this album
 * @param name only with this in the name
 * @param before the cursor of {@link dev.sevenstar.shared.Slice#next()}
 */
public record PictureQuery(
        @Nullable Long album,
        @Nullable String name,
        @Nullable String before,
        int limit) {

    public static final int PAGE = 48;

    public static PictureQuery newest() {
        return new PictureQuery(null, null, null, PAGE);
    }
}
