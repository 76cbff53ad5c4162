package dev.sevenstar.catalog;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as a reader sees it: full-width and traditional characters folded, what is invisible left
 * out, and the signs people put between characters to hide a word counted but not read.
 */
final class ReadText {

    static final int WIDEST_GAP = 2;
    private static final String BETWEEN = "*·•・.。_-~｡˙●○★☆※^'`\"“”‘’";
    private static final String TRADITIONAL = "國級極獨絕對頂銷權專佳優強進價業熱歡質劃實時億滿無與倫範療驗證號馳標領導網見購區類萬敵淨斷點數愛";
    private static final String SIMPLIFIED = "国级极独绝对顶销权专佳优强进价业热欢质划实时亿满无与伦范疗验证号驰标领导网见购区类万敌净断点数爱";

    private final StringBuilder read = new StringBuilder();
    private final int[] from;
    private final int[] until;
    private final int[] gap;

    ReadText(String text) {
        from = new int[text.length() * 4 + 1];
        until = new int[text.length() * 4 + 1];
        gap = new int[text.length() * 4 + 1];
        var between = 0;
        for (var at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            var next = at + Character.charCount(point);
            if (separates(point)) between++;
            else if (!invisible(point)) {
                put(fold(point), at, next, between);
                between = 0;
            }
            at = next;
        }
    }

    private void put(String folded, int start, int end, int between) {
        for (var i = 0; i < folded.length() && read.length() < from.length; i++) {
            from[read.length()] = start;
            until[read.length()] = end;
            gap[read.length()] = i == 0 ? between : 0;
            read.append(folded.charAt(i));
        }
    }

    private static boolean separates(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || BETWEEN.indexOf(point) >= 0
                || point == '＊'
                || point == '．'
                || point == '＿'
                || point == '－';
    }

    private static boolean invisible(int point) {
        var type = Character.getType(point);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static String fold(int point) {
        var at = TRADITIONAL.indexOf(point);
        if (at >= 0) return SIMPLIFIED.substring(at, at + 1);
        var folded = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return folded.length() > 4 ? folded.substring(0, 4) : folded;
    }

    int length() {
        return read.length();
    }

    char at(int index) {
        return read.charAt(index);
    }

    /** Whether a phrase may run on over this character: nothing, or little, stands before it. */
    boolean joined(int index) {
        return gap[index] <= WIDEST_GAP;
    }

    int from(int index) {
        return from[index];
    }

    int until(int index) {
        return until[index - 1];
    }

    /** A Latin letter or digit stands right there, so that a Latin word does not end or begin here. */
    boolean latin(int index) {
        return index >= 0 && index < read.length() && isLatin(at(index));
    }

    boolean close(int index) {
        return index < read.length() && gap[index] == 0;
    }

    static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    @Override
    public String toString() {
        return read.toString();
    }
}
