package dev.sevenstar.market.lucene;

import dev.sevenstar.market.Found.Facets;
import dev.sevenstar.market.ListingQuery;
import dev.sevenstar.shared.Money;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts what the hits have, over the first of them. It runs on the question without the chosen
 * attributes and provinces: a hit that meets all of them counts everywhere, one that misses exactly one
 * counts only there, as what choosing a further value would add.
 */
final class FacetCounts extends SimpleCollector {

    private static final int PRICE_STEPS = 4;
    private static final long[] ROUND = {10, 15, 20, 30, 50, 80, 100};
    private static final String PROVINCES = "province";

    private final Map<String, Set<String>> chosen = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final Map<Long, Integer> leaves = new HashMap<>();
    private final Map<Integer, Integer> hours = new HashMap<>();
    private long[] prices = new long[256];
    private int priced;
    private int online;
    private int seen;

    private SortedSetDocValues traits = DocValues.emptySortedSet();
    private SortedDocValues province = DocValues.emptySorted();
    private NumericDocValues leaf = DocValues.emptyNumeric();
    private NumericDocValues price = DocValues.emptyNumeric();
    private NumericDocValues promise = DocValues.emptyNumeric();
    private NumericDocValues order = DocValues.emptyNumeric();

    FacetCounts(ListingQuery query) {
        query.attributes().forEach((attribute, values) -> {
            var terms = values.stream().map(value -> attribute + ":" + value).toList();
            chosen.put(attribute.toString(), Set.copyOf(terms));
        });
        if (!query.provinces().isEmpty()) chosen.put(PROVINCES, query.provinces());
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        var reader = context.reader();
        traits = DocValues.getSortedSet(reader, Fields.TRAIT);
        province = DocValues.getSorted(reader, Fields.PROVINCE);
        leaf = DocValues.getNumeric(reader, Fields.LEAF);
        price = DocValues.getNumeric(reader, Fields.PRICE);
        promise = DocValues.getNumeric(reader, Fields.PROMISE);
        order = DocValues.getNumeric(reader, Fields.ONLINE_ORDER);
    }

    @Override
    public void collect(int doc) throws IOException {
        if (seen++ >= Facets.COUNTED) throw new CollectionTerminatedException();
        var values = new String[traits.advanceExact(doc) ? traits.docValueCount() : 0];
        for (int i = 0; i < values.length; i++)
            values[i] = traits.lookupOrd(traits.nextOrd()).utf8ToString();
        var home = province.advanceExact(doc)
                ? province.lookupOrd(province.ordValue()).utf8ToString()
                : "";
        var missed = missed(values, home);
        if (missed.size() > 1) return;
        var only = missed.isEmpty() ? null : missed.get(0);
        for (var value : values) {
            var attribute = value.substring(0, value.indexOf(':'));
            if (only == null || only.equals(attribute)) count(attribute, value.substring(attribute.length() + 1));
        }
        if (!home.isEmpty() && (only == null || only.equals(PROVINCES))) count(PROVINCES, home);
        if (only == null) plain(doc);
    }

    private List<String> missed(String[] values, String home) {
        if (chosen.isEmpty()) return List.of();
        return chosen.entrySet().stream()
                .filter(wanted -> wanted.getKey().equals(PROVINCES)
                        ? !wanted.getValue().contains(home)
                        : Arrays.stream(values).noneMatch(wanted.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count(String what, String value) {
        counts.computeIfAbsent(what, w -> new HashMap<>()).merge(value, 1, Integer::sum);
    }

    private void plain(int doc) throws IOException {
        if (leaf.advanceExact(doc)) leaves.merge(leaf.longValue(), 1, Integer::sum);
        if (promise.advanceExact(doc)) hours.merge((int) promise.longValue(), 1, Integer::sum);
        if (order.advanceExact(doc) && order.longValue() == 1) online++;
        if (!price.advanceExact(doc)) return;
        if (priced == prices.length) prices = Arrays.copyOf(prices, priced * 2);
        prices[priced++] = price.longValue();
    }

    Facets facets() {
        var attributes = new HashMap<Long, Map<Long, Integer>>();
        counts.forEach((what, values) -> {
            if (what.equals(PROVINCES)) return;
            var byId = new HashMap<Long, Integer>();
            values.forEach((value, count) -> byId.put(Long.valueOf(value), count));
            attributes.put(Long.valueOf(what), byId);
        });
        return new Facets(leaves, attributes, counts.getOrDefault(PROVINCES, Map.of()), hours, online, priceSteps());
    }

    /** Prices that cut the hits into about equal parts. */
    private List<Money> priceSteps() {
        if (priced < PRICE_STEPS * 2) return List.of();
        var sorted = Arrays.copyOf(prices, priced);
        Arrays.sort(sorted);
        return IntStream.range(1, PRICE_STEPS)
                .mapToLong(i -> rounded(sorted[priced * i / PRICE_STEPS]))
                .distinct()
                .mapToObj(Money::ofFen)
                .toList();
    }

    /** To one digit and a half: 1, 1.5, 2, 3, 5 … of its size, as people cut prices. */
    private static long rounded(long fen) {
        long size = 1;
        while (fen / size >= 10) size *= 10;
        for (var tenths : ROUND) if (fen * 10 <= tenths * size) return tenths * size / 10;
        return fen;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
