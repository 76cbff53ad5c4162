package dev.sevenstar.market.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of the market with how many listings say them. */
final class Lexicon {

    /** A word and in how many listings it stands. */
    record Word(String text, int count) {}

    private static final int LOOKED_AT = 3_000;
    private static final Comparator<Word> FREQUENT =
            Comparator.comparingInt(Word::count).reversed().thenComparing(Word::text);

    private final IndexReader reader;

    Lexicon(IndexReader reader) {
        this.reader = reader;
    }

    boolean hasCategoryWord(String word) {
        return count(Fields.CORE, word) > 0;
    }

    int count(String field, String word) {
        try {
            return reader.docFreq(new Term(field, word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words that sound exactly so, the most frequent first. */
    List<Word> sounding(String pinyin) throws IOException {
        return behindBar(Fields.LEXICON, pinyin + "|");
    }

    /** Words that sound so to southern ears. */
    List<Word> soundingSoftly(String pinyin) throws IOException {
        var soft = Sounds.soft(pinyin) + "|";
        var words = new ArrayList<>(behindBar(Fields.LEXICON, soft));
        words.addAll(behindBar(Fields.LEXICON_SOFT, soft));
        return words;
    }

    List<Word> soundingFrom(String letters) throws IOException {
        return behindBar(Fields.LEXICON, letters);
    }

    List<Word> withInitials(String letters) throws IOException {
        return behindBar(Fields.LEXICON_INITIALS, letters);
    }

    List<Word> beginning(String field, String start) throws IOException {
        var words = new ArrayList<>(from(field, start));
        words.sort(FREQUENT);
        return words;
    }

    /** Words that differ by so many letters, the nearest and most frequent first. */
    List<Word> near(String field, String word, int edits, int sameStart) throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null) return List.of();
        var found = new FuzzyTermsEnum(terms, new Term(field, word), edits, sameStart, true);
        var words = new ArrayList<Word>();
        for (var term = found.next(); term != null && words.size() < LOOKED_AT; term = found.next()) {
            var text = term.utf8ToString();
            if (!text.equals(word)) words.add(new Word(text, found.docFreq()));
        }
        words.sort(FREQUENT);
        return words;
    }

    private List<Word> behindBar(String field, String start) throws IOException {
        Map<String, Integer> words = new HashMap<>();
        for (var word : from(field, start))
            words.merge(word.text().substring(word.text().indexOf('|') + 1), word.count(), Math::max);
        return words.entrySet().stream()
                .map(entry -> new Word(entry.getKey(), entry.getValue()))
                .sorted(FREQUENT)
                .toList();
    }

    private List<Word> from(String field, String start) throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null) return List.of();
        var walk = terms.iterator();
        var prefix = new BytesRef(start);
        var words = new ArrayList<Word>();
        if (walk.seekCeil(prefix) == TermsEnum.SeekStatus.END) return words;
        for (var term = walk.term(); term != null && words.size() < LOOKED_AT; term = walk.next()) {
            if (!StringHelper.startsWith(term, prefix)) break;
            words.add(new Word(term.utf8ToString(), walk.docFreq()));
        }
        return words;
    }
}
