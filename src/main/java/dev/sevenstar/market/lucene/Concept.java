package dev.sevenstar.market.lucene;

import static dev.sevenstar.market.lucene.Fields.*;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * One thing a question speaks of. It counts where it stands best (title before category before
 * attributes), and a little more when it stands in several places.
 */
sealed interface Concept {

    float TITLE_WORD = 10;
    float TITLE_PIECE = 8;
    float CATEGORY_NAME = 7;
    float SOUND_LIKE = 7;
    float INITIALS_LIKE = 6;
    float CATEGORY_ABOVE = 3;
    float ATTRIBUTE = 4;
    float CARGO_NUMBER = 9;
    float SHOP_NAME = 2.5f;
    float BEGINNING = 2;
    float SEVERAL = 0.3f;
    int PREFIX_MIN = 3;

    /** As it was typed, in its plain spelling. */
    String text();

    Query query();

    default boolean isNoise() {
        return NoiseWords.ALL.contains(text());
    }

    /** A Chinese word. */
    record Chinese(String text) implements Concept {

        @Override
        public Query query() {
            var places = new ArrayList<Query>();
            places.add(at(WORD, text, TITLE_WORD));
            places.add(piece(GRAM, CHARACTER, TITLE_PIECE));
            places.add(at(CORE, text, CATEGORY_NAME));
            places.add(at(BROAD, text, CATEGORY_ABOVE));
            if (text.length() > 1) places.add(boosted(phrase(TRAIT_GRAM, text), ATTRIBUTE));
            if (text.length() > 1) places.add(boosted(phrase(SHOP_GRAM, text), SHOP_NAME));
            return new DisjunctionMaxQuery(places, SEVERAL);
        }

        private Query piece(String grams, String characters, float boost) {
            return text.length() == 1 ? at(characters, text, boost) : boosted(phrase(grams, text), boost);
        }
    }

    /** A size, a code, a brand, an English word, or pinyin. */
    record Code(CodeWord word) implements Concept {

        @Override
        public String text() {
            return word.whole();
        }

        @Override
        public Query query() {
            var whole = word.whole();
            var places = new ArrayList<Query>();
            places.add(at(CODE, whole, TITLE_WORD));
            places.add(at(CODE_PART, whole, TITLE_PIECE));
            places.add(at(TRAIT_CODE, whole, ATTRIBUTE));
            places.add(at(CORE, word.isLetters() ? English.singular(whole) : whole, CATEGORY_NAME));
            places.add(at(CARGO, whole, CARGO_NUMBER));
            if (!word.parts().isEmpty()) {
                places.add(boosted(allParts(CODE, CODE_PART), TITLE_PIECE));
                places.add(boosted(allParts(TRAIT_CODE), ATTRIBUTE));
            }
            if (whole.length() >= PREFIX_MIN) places.add(begins(CODE, whole));
            if (word.isLetters()) sounds(whole, places);
            return new DisjunctionMaxQuery(places, SEVERAL);
        }

        /** M8×40 is also what comes in M8 and in 40 mm. */
        private Query allParts(String... fields) {
            var all = new BooleanQuery.Builder();
            for (var part : word.parts()) {
                var one = new BooleanQuery.Builder();
                for (var field : fields) one.add(at(field, part, 1), Occur.SHOULD);
                all.add(one.build(), Occur.MUST);
            }
            return all.build();
        }

        private static void sounds(String letters, List<Query> places) {
            if (letters.length() < 2) return;
            places.add(at(HEARD, letters, SOUND_LIKE + 1));
            places.add(at(SOUND, letters, SOUND_LIKE));
            places.add(at(INITIALS, letters, INITIALS_LIKE));
            places.add(at(SOFT, Sounds.soft(letters), SOUND_LIKE - 1));
            if (letters.length() > PREFIX_MIN) places.add(begins(SOUND, letters));
        }
    }

    /** Letters and characters in one word: T恤, U盘, LED灯. */
    record Mixed(String text, CodeWord letters, String characters) implements Concept {

        @Override
        public Query query() {
            var title = new BooleanQuery.Builder().add(at(CODE, letters.whole(), 1), Occur.MUST);
            characters.chars().forEach(c -> title.add(at(CHARACTER, String.valueOf((char) c), 1), Occur.MUST));
            return new DisjunctionMaxQuery(
                    List.of(boosted(title.build(), TITLE_WORD), at(CORE, text, CATEGORY_NAME)), SEVERAL);
        }
    }

    static Query at(String field, String term, float boost) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), boost);
    }

    static Query boosted(Query query, float boost) {
        return new BoostQuery(new ConstantScoreQuery(query), boost);
    }

    static Query begins(String field, String letters) {
        return boosted(new PrefixQuery(new Term(field, letters)), BEGINNING);
    }

    /** The text as it stands, character for character. */
    static Query phrase(String field, String text) {
        var pairs = TitleWords.pairs(text);
        return pairs.size() == 1
                ? new TermQuery(new Term(field, pairs.get(0)))
                : new PhraseQuery(field, pairs.toArray(String[]::new));
    }
}
