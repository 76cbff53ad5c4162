package dev.sevenstar.media;

/** As much of a picture as a list needs to show it. */
public record PictureRef(long id, String hash) {

    public String url(int size) {
        return url(hash, size);
    }

    /**
     * The address never changes and never shows anything else.
     *
     * @param size longest side, one of {@link PictureLimits#SIZES}
     */
    public static String url(String hash, int size) {
        if (!PictureLimits.SIZES.contains(size)) throw new IllegalArgumentException("no such size: " + size);
        return "/media/" + hash + "/" + size + ".jpg";
    }
}
