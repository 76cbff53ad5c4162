package dev.sevenstar.media;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first bytes of a file and what they say it is. */
record Head(byte[] bytes) {

    private static final int ENOUGH = 512;

    boolean startsWith(int... expected) {
        if (bytes.length < expected.length) return false;
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xff) != expected[i]) return false;
        }
        return true;
    }

    boolean startsWith(String text) {
        return textAt(0, text);
    }

    boolean textAt(int offset, String text) {
        if (bytes.length < offset + text.length()) return false;
        return new String(bytes, offset, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    @Nullable
    String otherPicture() {
        if (startsWith("GIF8")) return "GIF";
        if (startsWith("BM")) return "BMP";
        if (startsWith("II*\0") || startsWith("MM\0*")) return "TIFF";
        if (startsWith(0, 0, 1, 0)) return "ICO";
        if (startsWith("8BPS")) return "PSD";
        if (textAt(4, "ftypavif") || textAt(4, "ftypavis")) return "AVIF";
        if (textAt(4, "ftyphei") || textAt(4, "ftyphev") || textAt(4, "ftypmif1")) return "HEIC";
        return text().contains("<svg") ? "SVG" : null;
    }

    boolean contains(String text) {
        return text().contains(text);
    }

    /** What a file is that should have been a video. */
    String otherKind() {
        if (startsWith(0xff, 0xd8, 0xff)) return "JPEG";
        if (startsWith(0x89, 'P', 'N', 'G')) return "PNG";
        if (startsWith("RIFF")) return textAt(8, "AVI ") ? "AVI" : "RIFF";
        if (startsWith("FLV")) return "FLV";
        if (startsWith(0x30, 0x26, 0xb2, 0x75)) return "WMV";
        var picture = otherPicture();
        return picture == null ? otherFile() : picture;
    }

    String otherFile() {
        if (startsWith("PK")) return "ZIP";
        if (startsWith("%PDF")) return "PDF";
        if (textAt(4, "ftyp")) return "MP4";
        if (startsWith(0x1a, 0x45, 0xdf, 0xa3)) return "WebM";
        var text = text();
        if (text.contains("<!doctype html") || text.contains("<html") || text.contains("<script")) return "HTML";
        return text.startsWith("<?xml") ? "XML" : "?";
    }

    private String text() {
        var length = Math.min(bytes.length, ENOUGH);
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    }
}
