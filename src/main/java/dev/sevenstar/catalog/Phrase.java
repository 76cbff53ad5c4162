package dev.sevenstar.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A phrase of the word list that may hold {@code #} for a number and {@code {name}} for a class of words. */
final class Phrase {

    private static final String NUMERALS = "0123456789一二三四五六七八九十两百半几数";
    private static final int LONGEST_NUMBER = 4;

    private sealed interface Part permits Letters, Number, AnyOf {}

    private record Letters(String text) implements Part {}

    private record Number() implements Part {}

    private record AnyOf(List<String> words) implements Part {}

    private final List<Part> parts;

    private Phrase(List<Part> parts) {
        this.parts = parts;
    }

    static Phrase of(String written, Map<String, List<String>> classes) {
        var parts = new ArrayList<Part>();
        for (var token : written.split("(?=[#{])|(?<=[#}])")) {
            if (token.equals("#")) parts.add(new Number());
            else if (token.startsWith("{") && token.endsWith("}")) {
                var words = classes.getOrDefault(token.substring(1, token.length() - 1), List.of());
                parts.add(new AnyOf(words.stream().map(Phrase::folded).toList()));
            } else if (!folded(token).isEmpty()) parts.add(new Letters(folded(token)));
        }
        return new Phrase(parts);
    }

    private static String folded(String token) {
        return new ReadText(token).toString();
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** What a match can begin with. */
    Set<Character> beginnings() {
        if (parts.isEmpty()) return Set.of();
        var first = parts.get(0);
        if (first instanceof Letters letters) return Set.of(letters.text().charAt(0));
        if (first instanceof AnyOf any)
            return any.words().stream().map(word -> word.charAt(0)).collect(Collectors.toSet());
        return NUMERALS.chars().mapToObj(c -> (char) c).collect(Collectors.toSet());
    }

    /** Where the longest match that begins here ends, or -1. */
    int match(ReadText text, int start) {
        var end = parts.isEmpty() ? -1 : match(text, start, start, 0);
        return end >= 0 && whole(text, start, end) ? end : -1;
    }

    /** {@code top1} is not in {@code top10}, nor {@code 100%} in {@code 2100%}. */
    private static boolean whole(ReadText text, int start, int end) {
        var before = ReadText.isLatin(text.at(start)) && text.latin(start - 1) && text.close(start);
        var after = ReadText.isLatin(text.at(end - 1)) && text.latin(end) && text.close(end);
        return !before && !after;
    }

    private int match(ReadText text, int start, int at, int part) {
        if (part == parts.size()) return at;
        var best = -1;
        for (var end : ends(text, start, at, parts.get(part))) best = Math.max(best, match(text, start, end, part + 1));
        return best;
    }

    private static Set<Integer> ends(ReadText text, int start, int at, Part part) {
        var ends = new HashSet<Integer>();
        if (part instanceof Letters letters) addEnd(ends, text, start, at, letters.text());
        if (part instanceof AnyOf any) any.words().forEach(word -> addEnd(ends, text, start, at, word));
        if (part instanceof Number)
            for (var end = at; end < at + LONGEST_NUMBER && numeral(text, start, end); end++) ends.add(end + 1);
        return ends;
    }

    private static void addEnd(Set<Integer> ends, ReadText text, int start, int at, String word) {
        if (at + word.length() > text.length()) return;
        for (var i = 0; i < word.length(); i++)
            if (text.at(at + i) != word.charAt(i) || !runsOn(text, start, at + i)) return;
        ends.add(at + word.length());
    }

    private static boolean numeral(ReadText text, int start, int at) {
        return at < text.length() && NUMERALS.indexOf(text.at(at)) >= 0 && runsOn(text, start, at);
    }

    private static boolean runsOn(ReadText text, int start, int at) {
        return at == start || text.joined(at);
    }
}
