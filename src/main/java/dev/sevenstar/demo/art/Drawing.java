package dev.sevenstar.demo.art;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * One thing to be pictured. Its shape follows from kind, seed and pattern; the first colour is the main one; width and
 * height in millimetres are written on the size drawing (and are the true proportions of a bolt).
 */
public record Drawing(Kind kind, long seed, int pattern, List<Integer> colours, int wide, int tall) {

    public byte[] jpeg(View view, int size) {
        return Jpeg.of(image(view, size));
    }

    /**
     * As large as {@link #jpeg(View, int)}, in less time.
     *
     * @param detail the share of the size it is drawn at, from where it is enlarged; 1 and more draws it as it is
     */
    public byte[] jpeg(View view, int size, double detail) {
        return detail >= 1 ? jpeg(view, size) : Jpeg.of(Enlarging.to(size, image(view, (int) (size * detail))));
    }

    public BufferedImage image(View view, int size) {
        return new Composition(this, view).taken(size);
    }

    Drawing in(int colour) {
        return new Drawing(kind, seed, pattern, List.of(colour), wide, tall);
    }

    int colour() {
        return colours.get(0);
    }

    int second() {
        return colours.get(Math.min(1, colours.size() - 1));
    }
}
