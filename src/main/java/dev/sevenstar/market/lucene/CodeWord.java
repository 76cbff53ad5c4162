package dev.sevenstar.market.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word of Latin letters and digits: a size, a code, a brand, an English word or pinyin. {@code m8x40}
 * is found by {@code m8} too, {@code type-c} by {@code typec}.
 *
 * @param number of {@code 500ml} the 500, by which it is found but never asked for
 */
record CodeWord(String whole, Set<String> parts, Set<String> number) {

    private static final Pattern SEPARATOR = Pattern.compile("[-/_+'#]|(?<=\\d)x(?=\\d)");
    private static final Pattern NAME_AND_NUMBER = Pattern.compile("([a-z]{3,})(\\d+)");
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d+(?:\\.\\d+)?)([a-z]{1,3})");
    private static final int LONGEST = 40;

    /** @param run lower case, as {@link PlainText} gives it */
    static CodeWord of(String run) {
        var whole = shortened(run.replaceAll("[-/_+'#]", ""));
        var parts = new LinkedHashSet<String>();
        for (var part : SEPARATOR.split(run)) if (!part.isEmpty()) parts.add(shortened(part));
        var split = NAME_AND_NUMBER.matcher(whole);
        if (split.matches()) parts.addAll(List.of(split.group(1), split.group(2)));
        parts.remove(whole);
        var measure = NUMBER_AND_UNIT.matcher(whole);
        var number =
                measure.matches() && PlainText.isUnit(measure.group(2)) ? Set.of(measure.group(1)) : Set.<String>of();
        return new CodeWord(whole, parts, number);
    }

    /** Letters only, so it may be pinyin. */
    boolean isLetters() {
        return whole.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
