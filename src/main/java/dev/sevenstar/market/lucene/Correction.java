package dev.sevenstar.market.lucene;

import dev.sevenstar.market.lucene.Lexicon.Word;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer probably meant. Chinese is typed by sound, so a wrong character mostly sounds right
 * (不绣钢 for 不锈钢); else one character of a longer word is wrong; letters are pinyin or a code with
 * a slip of the finger.
 */
final class Correction {

    private static final int LONGEST = 6;
    private static final int LETTERS_MIN = 4;
    private static final int TWO_SLIPS_FROM = 9;

    private final Lexicon lexicon;

    Correction(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The question with its strange words replaced; empty if there is nothing to replace. */
    Optional<String> of(String typed) throws IOException {
        var plain = PlainText.of(typed);
        var better = new StringBuilder();
        for (var run : Run.of(plain)) {
            if (!better.isEmpty() && (run.afterSpace() || !run.chinese())) better.append(' ');
            better.append(run.chinese() ? chinese(run.text()) : letters(run.text()));
        }
        return better.toString().replace(" ", "").equals(plain.replace(" ", ""))
                ? Optional.empty()
                : Optional.of(better.toString());
    }

    private String chinese(String run) throws IOException {
        var text = run;
        for (int at = 0; at < text.length(); ) {
            var end = knownUntil(text, at);
            var strange = end == at || (end < text.length() && knownUntil(text, end) == end);
            if (!strange) {
                at = end;
                continue;
            }
            var word = end == at ? replacement(text, at) : longer(text, at, end);
            if (word == null && end > at) {
                at = end;
                continue;
            }
            if (word != null) text = text.substring(0, at) + word + text.substring(at + word.length());
            at += word == null ? 1 : word.length();
        }
        return text;
    }

    /** The end of the longest word that stands here and is known. */
    private int knownUntil(String text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST); end >= at + 2; end--)
            if (lexicon.count(Fields.PHRASE, text.substring(at, end)) > 0) return end;
        return at;
    }

    /** 螺丝订: what follows the known word is no word, but with it sounds like a longer one. */
    private @Nullable String longer(String text, int at, int knownEnd) throws IOException {
        for (int end = Math.min(text.length(), at + LONGEST); end > knownEnd; end--) {
            var like = sounding(text.substring(at, end));
            if (like != null) return like;
        }
        return null;
    }

    private @Nullable String replacement(String text, int at) throws IOException {
        for (int end = Math.min(text.length(), at + LONGEST); end >= at + 2; end--) {
            var like = sounding(text.substring(at, end));
            if (like != null) return like;
        }
        for (int end = Math.min(text.length(), at + LONGEST); end >= at + 3; end--) {
            var like = oneOff(text.substring(at, end));
            if (like != null) return like;
        }
        return null;
    }

    private @Nullable String sounding(String piece) throws IOException {
        for (var sound : Sounds.whole(piece)) {
            var words = sameLength(lexicon.sounding(sound), piece);
            if (!words.isEmpty()) return words.get(0).text();
        }
        for (var sound : Sounds.whole(piece)) {
            var words = sameLength(lexicon.soundingSoftly(sound), piece);
            if (!words.isEmpty()) return words.get(0).text();
        }
        return null;
    }

    private @Nullable String oneOff(String piece) throws IOException {
        var words = sameLength(lexicon.near(Fields.PHRASE, piece, 1, 0), piece);
        return words.isEmpty() ? null : words.get(0).text();
    }

    private static List<Word> sameLength(List<Word> words, String piece) {
        return words.stream()
                .filter(word -> word.text().length() == piece.length())
                .toList();
    }

    private String letters(String run) throws IOException {
        var word = CodeWord.of(run);
        var whole = word.whole();
        if (whole.length() < LETTERS_MIN || isKnown(whole)) return run;
        var edits = whole.length() >= TWO_SLIPS_FROM ? 2 : 1;
        if (word.isLetters()) {
            var sounds = lexicon.near(Fields.SOUND, whole, edits, 1);
            if (!sounds.isEmpty()) return first(lexicon.sounding(sounds.get(0).text()), run);
        }
        var digits = whole.chars().anyMatch(Character::isDigit);
        return digits ? run : first(lexicon.near(Fields.CODE, whole, edits, 1), run);
    }

    private boolean isKnown(String letters) {
        return lexicon.count(Fields.CODE, letters) > 0
                || lexicon.count(Fields.SOUND, letters) > 0
                || lexicon.count(Fields.INITIALS, letters) > 0;
    }

    private static String first(List<Word> words, String otherwise) {
        return words.isEmpty() ? otherwise : words.get(0).text();
    }
}
