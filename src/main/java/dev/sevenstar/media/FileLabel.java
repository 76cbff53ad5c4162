package dev.sevenstar.media;

/** A file's name as a label: the last part of a path, without signs that can't be seen, not too long. */
class FileLabel {

    static final int MAX = 120;

    private FileLabel() {}

    static String of(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var visible = last.replaceAll("\\p{C}", "").strip();
        if (visible.isEmpty()) return "?";
        var points = visible.codePointCount(0, visible.length());
        return points <= MAX ? fit(visible) : fit(visible.substring(0, visible.offsetByCodePoints(0, MAX)));
    }

    /** The column counts UTF-16 units on one of the databases. */
    private static String fit(String text) {
        if (text.length() <= MAX) return text;
        int end = Character.isHighSurrogate(text.charAt(MAX - 1)) ? MAX - 1 : MAX;
        return text.substring(0, end);
    }
}
