package dev.sevenstar.market.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Words of a Chinese run. Words the trade knows (names of categories and what people call them) go
 * before what the general dictionary says, and single characters left side by side stay together:
 * they are mostly a word that no dictionary has.
 */
final class ChineseWords {

    private static final int LONGEST_KNOWN = 8;
    private static final Set<String> PARTICLES = Set.of("的", "了", "和", "与", "或", "及", "是", "在", "有", "之", "款");
    private static final Analyzer DICTIONARY = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new HMMChineseTokenizer());
        }
    };

    private ChineseWords() {}

    static List<String> of(String run, Predicate<String> known) {
        var words = new ArrayList<String>();
        var rest = new StringBuilder();
        for (int at = 0; at < run.length(); ) {
            var word = knownAt(run, at, known);
            if (word == null) rest.append(run.charAt(at++));
            else {
                flush(rest, words);
                words.add(word);
                at += word.length();
            }
        }
        flush(rest, words);
        return words;
    }

    private static @Nullable String knownAt(String run, int at, Predicate<String> known) {
        for (int end = Math.min(run.length(), at + LONGEST_KNOWN); end >= at + 2; end--) {
            var word = run.substring(at, end);
            if (known.test(word)) return word;
        }
        return null;
    }

    private static void flush(StringBuilder rest, List<String> words) {
        if (!rest.isEmpty()) words.addAll(joinSingles(dictionary(rest.toString())));
        rest.setLength(0);
    }

    private static List<String> joinSingles(List<String> tokens) {
        var words = new ArrayList<String>();
        var singles = new StringBuilder();
        for (var token : tokens) {
            if (token.length() == 1 && !PARTICLES.contains(token)) singles.append(token);
            else {
                flushSingles(singles, words);
                if (!PARTICLES.contains(token)) words.add(token);
            }
        }
        flushSingles(singles, words);
        return words;
    }

    private static void flushSingles(StringBuilder singles, List<String> words) {
        if (!singles.isEmpty()) words.add(singles.toString());
        singles.setLength(0);
    }

    private static List<String> dictionary(String run) {
        try (var stream = DICTIONARY.tokenStream("", run)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var tokens = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) tokens.add(term.toString());
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
