package dev.sevenstar.shared.text;

/** Numbers as people read them. {@code String.format} costs a hundred times as much, and lists are full of numbers. */
public final class Digits {

    private static final int GROUP = 3;

    private Digits() {}

    /** {@code 1234567} as {@code 1,234,567}. */
    public static String grouped(long number) {
        var plain = Long.toString(number);
        var sign = number < 0 ? 1 : 0;
        if (plain.length() - sign <= GROUP) return plain;
        var text = new StringBuilder(plain);
        for (int at = plain.length() - GROUP; at > sign; at -= GROUP) text.insert(at, ',');
        return text.toString();
    }
}
