package dev.sevenstar.listing;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * The width of a text as the trade counts it: its bytes in GBK. What GBK can't write (an emoji, a
 * rare script) counts 2 for each code point and is named by {@link #unwritable}.
 */
public final class GbkWidth {

    private static final Charset GBK = Charset.forName("GBK");

    private GbkWidth() {}

    public static int of(String text) {
        var encoder = GBK.newEncoder();
        return text.codePoints().map(point -> width(encoder, point)).sum();
    }

    /** The characters of the text that GBK has no code for, each once, in order. */
    public static String unwritable(String text) {
        var encoder = GBK.newEncoder();
        var found = new StringBuilder();
        text.codePoints()
                .filter(point -> !encoder.canEncode(Character.toString(point)))
                .distinct()
                .forEach(found::appendCodePoint);
        return found.toString();
    }

    private static int width(CharsetEncoder encoder, int point) {
        if (point < 0x80) return 1;
        return encoder.canEncode(Character.toString(point))
                ? Character.toString(point).getBytes(GBK).length
                : 2;
    }
}
