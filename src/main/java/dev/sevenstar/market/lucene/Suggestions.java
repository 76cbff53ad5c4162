package dev.sevenstar.market.lucene;

import dev.sevenstar.market.lucene.Lexicon.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Completes the last word of what is being typed: characters, pinyin or initials. */
final class Suggestions {

    private final Lexicon lexicon;

    Suggestions(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<String> of(String typed, int most) throws IOException {
        var plain = PlainText.of(typed);
        var runs = Run.of(plain);
        if (runs.isEmpty()) return List.of();
        var last = runs.get(runs.size() - 1);
        var before = plain.substring(0, plain.lastIndexOf(last.text()));
        var found = new ArrayList<Word>();
        if (last.chinese()) found.addAll(lexicon.beginning(Fields.PHRASE, last.text()));
        else if (!last.afterSpace()
                && runs.size() > 1
                && CodeWord.of(last.text()).isLetters()) {
            var chosen = runs.get(runs.size() - 2).text();
            var half = halfTyped(chosen, last.text());
            var start = before.substring(0, before.length() - chosen.length());
            if (!half.isEmpty())
                return half.stream().map(start::concat).limit(most).toList();
            letters(last.text(), found);
        } else letters(last.text(), found);
        if (found.isEmpty() && last.chinese()) return endings(plain, last.text(), most);
        return found.stream()
                .map(word -> before + word.text())
                .filter(text -> !text.equals(plain))
                .distinct()
                .limit(most)
                .toList();
    }

    /** 机械jp: the beginning is chosen already, the rest still stands in letters. */
    private List<String> halfTyped(String chosen, String letters) throws IOException {
        return lexicon.beginning(Fields.PHRASE, chosen).stream()
                .map(Word::text)
                .filter(word -> word.length() > chosen.length() && sounds(word.substring(chosen.length()), letters))
                .toList();
    }

    private static boolean sounds(String rest, String letters) {
        return Stream.concat(Sounds.whole(rest).stream(), Sounds.initials(rest).stream())
                .anyMatch(sound -> sound.startsWith(letters));
    }

    /** Longer words first, then what has these initials, then codes that begin so. */
    private void letters(String run, List<Word> found) throws IOException {
        var letters = run.replaceAll("['\\s]", "");
        if (CodeWord.of(letters).isLetters() && letters.length() > 1) {
            found.addAll(lexicon.soundingFrom(letters));
            if (found.isEmpty() || letters.length() <= 4) found.addAll(lexicon.withInitials(letters));
        }
        found.addAll(lexicon.beginning(Fields.CODE, letters));
    }

    /** 不锈钢螺: nothing begins so as a whole, but a word begins with its end. */
    private List<String> endings(String plain, String run, int most) throws IOException {
        for (int from = 1; from < run.length(); from++) {
            var end = run.substring(from);
            var words = lexicon.beginning(Fields.PHRASE, end);
            if (words.isEmpty()) continue;
            var before = plain.substring(0, plain.length() - end.length());
            return words.stream()
                    .map(word -> before + word.text())
                    .filter(text -> !text.equals(plain))
                    .limit(most)
                    .toList();
        }
        return List.of();
    }
}
