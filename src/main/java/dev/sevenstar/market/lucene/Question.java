package dev.sevenstar.market.lucene;

import dev.sevenstar.market.lucene.Concept.Chinese;
import dev.sevenstar.market.lucene.Concept.Code;
import dev.sevenstar.market.lucene.Concept.Mixed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** What a buyer typed, taken apart into the things it speaks of. */
record Question(List<Concept> concepts, List<String> runs, Set<String> measures) {

    private static final float SIDE_BY_SIDE = 4;
    private static final float SPELT_OUT = 7;
    private static final int MIXED_CHARACTERS_MAX = 4;
    private static final int CONCEPTS_MAX = 12;
    /** From so many concepts on, a quarter of them may be missing. */
    private static final int MANY = 4;

    /** @param known whether the trade has such a word */
    static Question of(String typed, Predicate<String> known) {
        var concepts = new ArrayList<Concept>();
        var chinese = new ArrayList<String>();
        var measures = new HashSet<String>();
        var runs = Run.of(PlainText.of(typed));
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            var before = i > 0 ? runs.get(i - 1) : null;
            if (!run.chinese()) {
                var joined = i + 1 < runs.size() ? mixed(run, runs.get(i + 1), known) : null;
                concepts.add(joined == null ? new Code(CodeWord.of(run.text())) : joined);
                if (joined != null)
                    runs.set(i + 1, runs.get(i + 1).from(joined.characters().length()));
            } else {
                ChineseWords.of(run.text(), known).forEach(word -> concepts.add(new Chinese(word)));
                if (run.text().length() > 1) chinese.add(run.text());
                if (before != null && isMeasure(before, run)) measures.add(run.text());
            }
        }
        return new Question(
                concepts.stream().distinct().limit(CONCEPTS_MAX).toList(), List.copyOf(chinese), Set.copyOf(measures));
    }

    /** 87键, 3码: the character tells nothing without its number. */
    private static boolean isMeasure(Run before, Run run) {
        return run.text().length() == 1 && !run.afterSpace() && before.text().matches(".*\\d");
    }

    private static @Nullable Mixed mixed(Run letters, Run next, Predicate<String> known) {
        if (!next.chinese() || next.afterSpace()) return null;
        for (int length = Math.min(MIXED_CHARACTERS_MAX, next.text().length()); length > 0; length--) {
            var word = letters.text() + next.text().substring(0, length);
            if (known.test(word))
                return new Mixed(word, CodeWord.of(letters.text()), next.text().substring(0, length));
        }
        return null;
    }

    boolean isEmpty() {
        return concepts.isEmpty();
    }

    /** The concepts that say what is wanted; all of them where they are nothing but noise. */
    List<Concept> wanted() {
        var wanted = concepts.stream()
                .filter(concept -> !concept.isNoise() && !measures.contains(concept.text()))
                .toList();
        return wanted.isEmpty() ? concepts : wanted;
    }

    Question without(Concept dropped) {
        return new Question(
                concepts.stream().filter(concept -> !concept.equals(dropped)).toList(), runs, measures);
    }

    Query query() {
        if (isEmpty()) return new MatchAllDocsQuery();
        var wanted = wanted();
        var query = new BooleanQuery.Builder();
        var all = new BooleanQuery.Builder();
        for (var concept : wanted) all.add(concept.query(), wanted.size() < MANY ? Occur.MUST : Occur.SHOULD);
        if (wanted.size() >= MANY) all.setMinimumNumberShouldMatch(wanted.size() - wanted.size() / MANY);
        query.add(speltOut(all.build()), Occur.MUST);
        for (var concept : concepts) if (!wanted.contains(concept)) query.add(hint(concept), Occur.SHOULD);
        for (var run : runs)
            if (run.length() > 2)
                query.add(Concept.boosted(Concept.phrase(Fields.GRAM, run), SIDE_BY_SIDE), Occur.SHOULD);
        return query.build();
    }

    private static Query hint(Concept concept) {
        return new BoostQuery(concept.query(), 0.05f);
    }

    /** Pinyin is also typed syllable by syllable: {@code luo si}. */
    private Query speltOut(Query query) {
        var letters = concepts.stream()
                .allMatch(concept -> concept instanceof Code code && code.word().isLetters());
        if (!letters || concepts.size() < 2) return query;
        var joined = String.join("", texts());
        return new BooleanQuery.Builder()
                .add(query, Occur.SHOULD)
                .add(Concept.at(Fields.SOUND, joined, SPELT_OUT), Occur.SHOULD)
                .build();
    }

    List<String> texts() {
        return concepts.stream().map(Concept::text).toList();
    }
}
