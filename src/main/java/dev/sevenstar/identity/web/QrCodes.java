package dev.sevenstar.identity.web;

import io.nayuki.qrcodegen.QrCode;

/** Draws a text as a square that phones read. */
final class QrCodes {

    /** White around it, in modules, as the standard asks. */
    private static final int QUIET = 4;

    /**
     * @param size of the square with its white border, in modules
     * @param path the dark modules as the {@code d} of an SVG path
     */
    record Drawing(int size, String path) {}

    private QrCodes() {}

    static Drawing draw(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++)
            for (var x = 0; x < code.size; x++)
                if (code.getModule(x, y))
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
        return new Drawing(code.size + 2 * QUIET, path.toString());
    }
}
