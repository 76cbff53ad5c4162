package dev.sevenstar.market.lucene;

import dev.sevenstar.market.Found.Mark;
import dev.sevenstar.market.lucene.Concept.Chinese;
import dev.sevenstar.market.lucene.Concept.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in a title, as its seller wrote it, what a question asked for. */
final class Marking {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");
    private static final String BETWEEN = "[\\s/-]{0,2}";
    private static final String STANDARD = "(?:" + BETWEEN + "t)?" + BETWEEN;

    private final List<Pattern> patterns = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();

    Marking(Question question) {
        for (var concept : question.wanted()) {
            if (concept instanceof Code code) code(code.word());
            else if (concept instanceof Chinese chinese) patterns.add(Pattern.compile(Pattern.quote(chinese.text())));
            else patterns.add(Pattern.compile(Pattern.quote(concept.text()), Pattern.CASE_INSENSITIVE));
        }
        if (letters.size() > 1) letters.add(String.join("", letters));
    }

    private void code(CodeWord word) {
        if (word.isLetters() && word.whole().length() > 1) letters.add(word.whole());
        spelt(word.whole());
        SameCodes.of(word.whole()).forEach(this::spelt);
    }

    private void spelt(String code) {
        patterns.add(Pattern.compile("(?<![a-z0-9])" + spellings(code), Pattern.CASE_INSENSITIVE));
    }

    /** The code with whatever sellers put between its signs: m8x40 also as M8×40 or M8 * 40. */
    private static String spellings(String code) {
        var unit = unit(code);
        var signs = unit.isEmpty() ? code : code.substring(0, code.length() - unit.length());
        var pattern = new StringBuilder();
        for (int i = 0; i < signs.length(); i++) {
            var sign = signs.charAt(i);
            var turn = i > 0 && Character.isDigit(sign) != Character.isDigit(signs.charAt(i - 1));
            if (i > 0) pattern.append(turn && Character.isDigit(sign) ? STANDARD : BETWEEN);
            pattern.append(sign == 'x' ? "[x×✕*＊]" : Pattern.quote(String.valueOf(sign)));
        }
        if (!unit.isEmpty())
            pattern.append("\\s?(?:").append(PlainText.writtenUnits(unit)).append(')');
        return pattern.toString();
    }

    private static String unit(String code) {
        var letters = code.replaceFirst("^.*\\d(?=[a-z]+$)", "");
        return letters.length() < code.length() && PlainText.isUnit(letters) ? letters : "";
    }

    List<Mark> in(String title) {
        var marks = new ArrayList<Mark>();
        for (var pattern : patterns) {
            var matcher = pattern.matcher(title);
            while (matcher.find())
                if (matcher.end() > matcher.start()) marks.add(new Mark(matcher.start(), matcher.end()));
        }
        if (!letters.isEmpty()) sounds(title, marks);
        return joined(marks);
    }

    /** luosi is heard inside 自攻螺丝钉 too, wherever a dictionary would cut. */
    private void sounds(String title, List<Mark> marks) {
        var run = CHINESE.matcher(title);
        while (run.find())
            for (int at = run.start(); at < run.end(); at++)
                for (var typed : letters) {
                    var end = Math.max(heard(title, at, run.end(), typed), begun(title, at, run.end(), typed));
                    if (end > at) marks.add(new Mark(at, end));
                }
    }

    /** Where the characters from here on have spelt out the letters; -1 if they do not. */
    private static int heard(String title, int at, int end, String typed) {
        if (typed.isEmpty()) return at;
        if (at == end) return -1;
        for (var reading : Sounds.readings(title.charAt(at))) {
            if (!typed.startsWith(reading)) continue;
            var found = heard(title, at + 1, end, typed.substring(reading.length()));
            if (found > 0) return found;
        }
        return -1;
    }

    /** The same for their initials. */
    private static int begun(String title, int at, int end, String typed) {
        if (at + typed.length() > end) return -1;
        for (int i = 0; i < typed.length(); i++) {
            var letter = typed.substring(i, i + 1);
            if (Sounds.readings(title.charAt(at + i)).stream().noneMatch(reading -> reading.startsWith(letter)))
                return -1;
        }
        return at + typed.length();
    }

    private static List<Mark> joined(List<Mark> marks) {
        marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        var joined = new ArrayList<Mark>();
        for (var mark : marks) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || mark.start() > last.end()) joined.add(mark);
            else joined.set(joined.size() - 1, new Mark(last.start(), Math.max(last.end(), mark.end())));
        }
        return joined;
    }
}
