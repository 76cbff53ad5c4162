package dev.sevenstar.market.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Listings that share the rarest words of a title. Words that everybody writes say little about what is alike, and
 * leaving them out keeps the number of listings that are looked at the same however large the market is.
 */
final class Alike {

    private static final int MOST_WORDS = 8;
    private static final int LOOKED_AT = 4_000;

    private record Word(Term term, int listings) {}

    private Alike() {}

    /** Empty if no other listing has any of its words. */
    static Optional<Query> to(String title, IndexReader reader) throws IOException {
        var query = new BooleanQuery.Builder();
        var words = 0;
        var listings = 0L;
        for (var word : rarestFirst(title, reader)) {
            listings += word.listings();
            if (words == MOST_WORDS || words > 0 && listings > LOOKED_AT) break;
            var weight = (float) Math.log(1 + (double) reader.numDocs() / word.listings());
            query.add(Concept.boosted(new TermQuery(word.term()), weight), Occur.SHOULD);
            words++;
        }
        return words == 0 ? Optional.empty() : Optional.of(query.build());
    }

    private static List<Word> rarestFirst(String title, IndexReader reader) throws IOException {
        var spoken = new TitleWords(title, Set.of());
        var words = new ArrayList<Word>();
        for (var word : spoken.words) add(new Term(Fields.WORD, word), reader, words);
        for (var code : spoken.codes) add(new Term(Fields.CODE, code), reader, words);
        words.sort(Comparator.comparingInt(Word::listings));
        return words;
    }

    /** What one listing has alone is no likeness. */
    private static void add(Term term, IndexReader reader, List<Word> words) throws IOException {
        var listings = reader.docFreq(term);
        if (listings > 1) words.add(new Word(term, listings));
    }
}
