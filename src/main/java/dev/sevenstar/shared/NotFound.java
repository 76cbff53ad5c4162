package dev.sevenstar.shared;

/** There is no such thing, or not for the one who asks; the two look the same from outside. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
