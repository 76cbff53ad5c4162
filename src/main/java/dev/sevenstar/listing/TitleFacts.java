package dev.sevenstar.listing;

import static dev.sevenstar.listing.ListingNumbers.TITLE_WORD_REPEATS_MAX;

import dev.sevenstar.listing.Circumstances.AskedAttribute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a title holds: its width, the core word, words of the attributes, words said too often. */
public record TitleFacts(
        int width, boolean hasCoreWord, List<String> attributeWords, List<String> unusedWords, List<String> repeated) {

    private static final Pattern LATIN_WORD = Pattern.compile("[a-z0-9]{2,}");
    private static final int WORD_OFFERED_WIDTH_MAX = 20;

    static TitleFacts of(String title, Circumstances circumstances) {
        var plain = plain(title);
        var core = circumstances.category() == null
                ? List.<String>of()
                : circumstances.category().coreWords();
        var used = new LinkedHashSet<String>();
        var unused = new LinkedHashSet<String>();
        for (var word : words(circumstances.asked()))
            if (plain.contains(plain(word))) used.add(word);
            else if (GbkWidth.of(word) <= WORD_OFFERED_WIDTH_MAX) unused.add(word);
        return new TitleFacts(
                GbkWidth.of(title),
                core.stream().anyMatch(word -> !word.isBlank() && plain.contains(plain(word))),
                List.copyOf(used),
                List.copyOf(unused),
                repeated(title));
    }

    private static List<String> words(List<AskedAttribute> asked) {
        return asked.stream()
                .flatMap(attribute -> attribute.words().stream())
                .map(String::strip)
                .filter(TitleFacts::tells)
                .distinct()
                .toList();
    }

    /** At least two characters, and not only a number: "是" or "20" say nothing in a title. */
    private static boolean tells(String word) {
        return word.codePointCount(0, word.length()) >= 2 && word.codePoints().anyMatch(Character::isLetter);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    /** Latin words and runs of Chinese characters that stand in the title more often than allowed. */
    static List<String> repeated(String title) {
        var found = new LinkedHashSet<String>();
        var latin = LATIN_WORD.matcher(title.toLowerCase(Locale.ROOT));
        while (latin.find()) if (wordCount(title, latin.group()) > TITLE_WORD_REPEATS_MAX) found.add(latin.group());
        for (int length = 4; length >= 2; length--)
            for (int start = 0; start + length <= Math.min(title.length(), 500); start++)
                addIfRepeated(title, title.substring(start, start + length), found);
        return new ArrayList<>(found);
    }

    private static void addIfRepeated(String title, String run, LinkedHashSet<String> found) {
        if (!run.codePoints().allMatch(Character::isIdeographic)) return;
        if (found.stream().anyMatch(longer -> longer.contains(run))) return;
        if (count(title, run) > TITLE_WORD_REPEATS_MAX) found.add(run);
    }

    private static int wordCount(String title, String word) {
        var matcher = Pattern.compile("(?<![a-z0-9])" + Pattern.quote(word) + "(?![a-z0-9])")
                .matcher(title.toLowerCase(Locale.ROOT));
        var count = 0;
        while (matcher.find()) count++;
        return count;
    }

    private static int count(String text, String part) {
        var count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) count++;
        return count;
    }
}
