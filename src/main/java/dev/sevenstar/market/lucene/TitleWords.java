package dev.sevenstar.market.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a title (or another text of an entry) offers to be found by. */
final class TitleWords {

    private static final int JOINED_MAX = 8;
    private static final int LONG_WORD = 4;
    /** {@code iPhone 15}, {@code USB C}: what follows a name and is mostly typed close to it. */
    private static final Pattern NUMBER = Pattern.compile("\\d[a-z\\d]{0,2}|[a-z]");

    final Set<String> words = new LinkedHashSet<>();
    final Set<String> codes = new LinkedHashSet<>();
    final Set<String> codeParts = new LinkedHashSet<>();
    final Set<String> characters = new LinkedHashSet<>();
    /** Each run of characters as its neighbouring pairs. */
    final List<List<String>> grams = new ArrayList<>();
    /** Two neighbouring words, the second of which names the goods. */
    final Set<String> phrases = new LinkedHashSet<>();

    TitleWords(String text, Set<String> known) {
        Run before = null;
        for (var run : Run.of(PlainText.of(text))) {
            if (run.chinese()) chinese(run.text(), known);
            else code(run, before);
            before = run;
        }
        codeParts.removeAll(codes);
    }

    static List<String> pairs(String run) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 2 <= run.length(); i++) pairs.add(run.substring(i, i + 2));
        return pairs;
    }

    private void chinese(String run, Set<String> known) {
        var pairs = pairs(run);
        if (!pairs.isEmpty()) grams.add(pairs);
        run.chars().forEach(c -> characters.add(String.valueOf((char) c)));
        String before = null;
        for (var word : ChineseWords.of(run, known::contains)) {
            words.add(word);
            if (word.length() >= LONG_WORD) words.addAll(ChineseWords.of(word, nothing -> false));
            if (before != null && before.length() + word.length() <= JOINED_MAX && known.contains(word))
                phrases.add(before + word);
            before = word;
        }
    }

    private void code(Run run, @Nullable Run before) {
        var code = CodeWord.of(run.text());
        codes.add(code.whole());
        codes.addAll(SameCodes.of(code.whole()));
        codeParts.addAll(code.parts());
        codeParts.addAll(code.number());
        if (before == null || before.chinese() || !run.afterSpace()) return;
        var name = CodeWord.of(before.text());
        if (!name.isLetters()
                || name.whole().length() < 2
                || !NUMBER.matcher(code.whole()).matches()) return;
        codes.add(name.whole() + code.whole());
        codes.addAll(SameCodes.of(name.whole() + code.whole()));
    }
}
