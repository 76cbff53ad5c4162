package dev.sevenstar.media;

/** Width and height in pixels. */
public record PictureSize(int width, int height) {

    public PictureSize {
        if (width < 1 || height < 1) throw new IllegalArgumentException(width + " × " + height);
    }

    /** Read from the header alone, nothing is decoded; before the camera's orientation is applied. */
    public static PictureSize fromHeader(byte[] bytes) {
        return PictureHeader.read(bytes).stored();
    }

    long pixels() {
        return (long) width * height;
    }

    int shorter() {
        return Math.min(width, height);
    }

    int longer() {
        return Math.max(width, height);
    }

    PictureSize turned() {
        return new PictureSize(height, width);
    }

    /** The largest size of the same shape inside a square; never larger than the picture is. */
    PictureSize within(int side) {
        if (longer() <= side) return this;
        return new PictureSize(scaled(width, side), scaled(height, side));
    }

    private int scaled(int length, int side) {
        return (int) Math.max(1, Math.round((double) length * side / longer()));
    }

    @Override
    public String toString() {
        return width + " × " + height;
    }
}
