package dev.sevenstar.shared.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** Pinyin of Chinese text, with every reading of a character that has several. */
public final class Pinyin {

    /** How typed letters meet a text; a higher grade is a better match. */
    public enum Match {
        NONE,
        INSIDE,
        START,
        WHOLE
    }

    private static final HanyuPinyinOutputFormat PLAIN = new HanyuPinyinOutputFormat();

    static {
        PLAIN.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        PLAIN.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        PLAIN.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    private Pinyin() {}

    /** {@code 大衣} → {@code dayi}; what is no Chinese character stays, in lower case. */
    public static String full(String text) {
        return joined(text, false);
    }

    /** {@code 大衣} → {@code dy}. */
    public static String initials(String text) {
        return joined(text, true);
    }

    /** Whether the text holds a Chinese character. */
    public static boolean isChinese(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }

    /** All readings of one character, or the character itself. */
    public static List<String> readings(char character) {
        try {
            var found = PinyinHelper.toHanyuPinyinStringArray(character, PLAIN);
            if (found != null && found.length > 0)
                return Arrays.stream(found).distinct().toList();
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
        return List.of(String.valueOf(character).toLowerCase(Locale.ROOT));
    }

    /**
     * Matches letters typed in full ({@code dayi}), as initials ({@code dy}), mixed ({@code day}) or
     * broken off ({@code da}) against a text.
     */
    public static Match match(String text, String typed) {
        var letters = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s']", "");
        if (letters.isEmpty() || isChinese(letters)) return Match.NONE;
        var readings = text.chars().mapToObj(c -> readings((char) c)).toList();
        var atStart = reach(readings, 0, letters, 0);
        if (atStart != Match.NONE) return atStart;
        for (var from = 1; from < readings.size(); from++)
            if (reach(readings, from, letters, 0) != Match.NONE) return Match.INSIDE;
        return Match.NONE;
    }

    private static Match reach(List<List<String>> readings, int at, String letters, int used) {
        if (used == letters.length()) return at == readings.size() ? Match.WHOLE : Match.START;
        if (at == readings.size()) return Match.NONE;
        var best = Match.NONE;
        for (var reading : readings.get(at)) {
            best = better(best, step(readings, at, letters, used, reading));
            if (best == Match.WHOLE) return best;
        }
        return best;
    }

    private static Match step(List<List<String>> readings, int at, String letters, int used, String reading) {
        var best = Match.NONE;
        if (letters.startsWith(reading, used)) best = reach(readings, at + 1, letters, used + reading.length());
        if (letters.charAt(used) == reading.charAt(0)) best = better(best, reach(readings, at + 1, letters, used + 1));
        return reading.startsWith(letters.substring(used)) ? better(best, Match.START) : best;
    }

    private static Match better(Match one, Match other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String joined(String text, boolean initialsOnly) {
        var joined = new StringBuilder();
        for (var character : text.toCharArray()) {
            var reading = readings(character).get(0);
            joined.append(initialsOnly && !reading.isEmpty() ? reading.substring(0, 1) : reading);
        }
        return joined.toString();
    }
}
