package dev.sevenstar.market.lucene;

import dev.sevenstar.market.Card;
import dev.sevenstar.market.Found;
import dev.sevenstar.market.Found.Facets;
import dev.sevenstar.market.Found.Mark;
import dev.sevenstar.market.ListingQuery;
import dev.sevenstar.market.ListingQuery.Ordering;
import dev.sevenstar.market.ListingSearch;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/** Answers from the index of this node. */
final class LuceneSearch implements ListingSearch {

    /** Seven stars weigh less than a word in the title instead of the attributes. */
    private static final float STAR = 0.15f;

    private static final float FRESH = 0.6f;
    private static final long FRESH_SECONDS = 30L * 24 * 3600;
    private static final int COUNT_EXACTLY = 1_000;
    private static final int FEW = 3;

    private final IndexFolder index;
    private final Clock clock;

    LuceneSearch(IndexFolder index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    @Override
    public Found find(ListingQuery query) {
        return index.search(searcher -> new Answering(searcher, query).answer());
    }

    @Override
    public List<Card> first(ListingQuery query) {
        return index.search(searcher -> new Answering(searcher, query).first());
    }

    @Override
    public List<String> suggest(String typed, int most) {
        var shortened = typed.length() > ListingQuery.TEXT_MAX ? typed.substring(0, ListingQuery.TEXT_MAX) : typed;
        return index.search(searcher -> new Suggestions(new Lexicon(searcher.getIndexReader())).of(shortened, most));
    }

    @Override
    public List<Card> similar(String title, long categoryId, long exceptListingId, int most) {
        return index.search(searcher -> {
            var others = new BooleanQuery.Builder()
                    .add(Narrowing.term(Fields.CATEGORY, Long.toString(categoryId)), Occur.FILTER)
                    .add(Narrowing.term(Fields.LISTING, Long.toString(exceptListingId)), Occur.MUST_NOT);
            var alike = Alike.to(title, searcher.getIndexReader());
            var found = new ArrayList<Card>();
            if (alike.isPresent()) {
                var query = new BooleanQuery.Builder()
                        .add(others.build(), Occur.MUST)
                        .add(alike.get(), Occur.MUST);
                found.addAll(best(searcher, query.build(), most));
            }
            if (found.size() == most) return found;
            for (var card : found)
                others.add(Narrowing.term(Fields.LISTING, Long.toString(card.listingId())), Occur.MUST_NOT);
            found.addAll(best(searcher, others.build(), most - found.size()));
            return found;
        });
    }

    private List<Card> best(IndexSearcher searcher, Query query, int most) throws IOException {
        return hits(searcher, ranked(query, Ordering.RELEVANCE), Ordering.RELEVANCE, null, most)
                .cards();
    }

    private record Page(
            List<Card> cards, TotalHits total, @Nullable String next) {}

    /** One query from the question as typed to the one that found something. */
    private final class Answering {

        private final IndexSearcher searcher;
        private final ListingQuery query;
        private final Lexicon lexicon;

        Answering(IndexSearcher searcher, ListingQuery query) {
            this.searcher = searcher;
            this.query = query;
            this.lexicon = new Lexicon(searcher.getIndexReader());
        }

        Found answer() throws IOException {
            var question = ask(query.text());
            var page = page(question);
            if (!query.hasText() || query.cursor() != null) return found(question, page, null, null, List.of());
            if (page.total().value > FEW) return found(question, page, null, null, List.of());
            var better = new Correction(lexicon).of(query.text()).orElse(null);
            if (better != null && count(ask(better)) <= page.total().value) better = null;
            if (page.total().value > 0) return found(question, page, null, better, List.of());
            if (better != null && !query.asTyped())
                return found(ask(better), page(ask(better)), better, null, List.of());
            return shortened(better == null ? question : ask(better), better);
        }

        List<Card> first() throws IOException {
            return page(ask(query.text())).cards();
        }

        private Question ask(String text) {
            return Question.of(text, lexicon::hasCategoryWord);
        }

        /** Leaves out the rarest word until something is found. */
        private Found shortened(Question question, @Nullable String meant) throws IOException {
            var dropped = new ArrayList<String>();
            var rest = question;
            while (rest.wanted().size() > 1) {
                var rarest = rarest(rest);
                dropped.add(rarest.text());
                rest = rest.without(rarest);
                var page = page(rest);
                if (page.total().value > 0) return found(rest, page, null, meant, dropped);
            }
            return new Found(List.of(), 0, false, null, Facets.NONE, Map.of(), null, meant, List.of());
        }

        private Concept rarest(Question question) throws IOException {
            var wanted = question.wanted();
            var counts = new ArrayList<Integer>();
            for (var concept : wanted) counts.add(searcher.count(concept.query()));
            var rarest = IntStream.range(0, wanted.size())
                    .boxed()
                    .min(Comparator.comparing(counts::get))
                    .orElseThrow();
            return wanted.get(rarest);
        }

        private int count(Question question) throws IOException {
            return searcher.count(narrowed(question.query()));
        }

        private Query narrowed(Query words) {
            var all = new BooleanQuery.Builder().add(words, Occur.MUST);
            Narrowing.fixed(query, all);
            Narrowing.chosen(query, all);
            return all.build();
        }

        private Page page(Question question) throws IOException {
            var ranked = ranked(narrowed(question.query()), query.ordering());
            var after = Cursor.read(query.ordering(), query.cursor());
            return hits(searcher, ranked, query.ordering(), after, query.size());
        }

        private Found found(
                Question question, Page page, @Nullable String corrected, @Nullable String meant, List<String> dropped)
                throws IOException {
            return new Found(
                    page.cards(),
                    page.total().value,
                    page.total().relation != TotalHits.Relation.EQUAL_TO,
                    page.next(),
                    facets(question),
                    marks(question, page),
                    corrected,
                    meant,
                    dropped);
        }

        private Map<Long, List<Mark>> marks(Question question, Page page) {
            if (question.isEmpty()) return Map.of();
            var marking = new Marking(question);
            var marks = new HashMap<Long, List<Mark>>();
            for (var card : page.cards()) marks.put(card.listingId(), marking.in(card.title()));
            return marks;
        }

        private Facets facets(Question question) throws IOException {
            var counted = new BooleanQuery.Builder().add(question.query(), Occur.FILTER);
            Narrowing.fixed(query, counted);
            var counts = new FacetCounts(query);
            searcher.search(counted.build(), counts);
            return counts.facets();
        }
    }

    private Query ranked(Query query, Ordering ordering) {
        if (ordering != Ordering.RELEVANCE) return query;
        var now = clock.instant().getEpochSecond();
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(FeatureField.newLinearQuery(Fields.RANK, Fields.STARS, STAR), Occur.SHOULD)
                .add(LongPoint.newDistanceFeatureQuery(Fields.PUBLISHED, FRESH, now, FRESH_SECONDS), Occur.SHOULD)
                .build();
    }

    private static Page hits(IndexSearcher searcher, Query query, Ordering ordering, @Nullable FieldDoc after, int size)
            throws IOException {
        var manager = new TopFieldCollectorManager(Cursor.sort(ordering), size + 1, after, COUNT_EXACTLY);
        TopFieldDocs found = searcher.search(query, manager);
        var docs = found.scoreDocs;
        var shown = docs.length > size ? Arrays.copyOf(docs, size) : docs;
        var next = docs.length > size ? Cursor.of(ordering, (FieldDoc) shown[size - 1]) : null;
        return new Page(read(searcher, shown), found.totalHits, next);
    }

    private static List<Card> read(IndexSearcher searcher, ScoreDoc[] docs) throws IOException {
        var stored = searcher.storedFields();
        var cards = new ArrayList<Card>(docs.length);
        for (var doc : docs)
            cards.add(
                    CardText.read(stored.document(doc.doc, Set.of(Fields.CARD)).get(Fields.CARD)));
        return cards;
    }
}
