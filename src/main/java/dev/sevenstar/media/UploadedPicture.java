package dev.sevenstar.media;

import java.util.Optional;

/**
 * What came of an upload.
 *
 * @param known the shop had the very same file already; this is it
 * @param near another picture of the shop that shows the same photograph
 */
public record UploadedPicture(Picture picture, boolean known, Optional<Picture> near) {}
