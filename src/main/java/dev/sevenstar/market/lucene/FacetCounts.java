package dev.sevenstar.market.lucene;

import dev.sevenstar.market.Found.Facets;
import dev.sevenstar.market.ListingQuery;
import dev.sevenstar.shared.Money;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the hits have, over the first of them. It runs on the question without the chosen
 * attributes and provinces: a hit that meets all of them counts everywhere, one that misses exactly one
 * counts only there, as what choosing a further value would add.
 */
final class FacetCounts extends SimpleCollector {

    private static final int PRICE_STEPS = 4;
    private static final long[] ROUND = {10, 15, 20, 30, 50, 80, 100};
    private static final int HOURS_MAX = 10_000;
    private static final int TRAITS_MAX = 256;

    /** An attribute of which values are chosen, by their numbers in the present segment. */
    private static final class Chosen {
        final String prefix;
        final Set<String> values;
        final Set<Integer> ordinals = new HashSet<>();
        int from;
        int to;

        Chosen(long attribute, Set<Long> values) {
            this.prefix = attribute + ":";
            this.values = values.stream().map(value -> prefix + value).collect(Collectors.toSet());
        }
    }

    private final List<Chosen> chosen = new ArrayList<>();
    private final Set<String> provincesChosen;
    private final Set<Integer> provinceOrdinals = new HashSet<>();
    private final OrdinalCounts traitCounts = new OrdinalCounts();
    private final OrdinalCounts provinceCounts = new OrdinalCounts();
    private final OrdinalCounts leafCounts = new OrdinalCounts();
    private final int[] hours = new int[HOURS_MAX];
    private final int[] found = new int[TRAITS_MAX];
    private long[] prices = new long[256];
    private int priced;
    private int online;
    private int seen;

    private SortedSetDocValues traits = DocValues.emptySortedSet();
    private SortedDocValues province = DocValues.emptySorted();
    private SortedDocValues leaf = DocValues.emptySorted();
    private NumericDocValues price = DocValues.emptyNumeric();
    private NumericDocValues promise = DocValues.emptyNumeric();
    private NumericDocValues order = DocValues.emptyNumeric();

    FacetCounts(ListingQuery query) {
        query.attributes().forEach((attribute, values) -> chosen.add(new Chosen(attribute, values)));
        provincesChosen = query.provinces();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        var reader = context.reader();
        traits = DocValues.getSortedSet(reader, Fields.TRAIT);
        province = DocValues.getSorted(reader, Fields.PROVINCE);
        leaf = DocValues.getSorted(reader, Fields.LEAF);
        price = DocValues.getNumeric(reader, Fields.PRICE);
        promise = DocValues.getNumeric(reader, Fields.PROMISE);
        order = DocValues.getNumeric(reader, Fields.ONLINE_ORDER);
        var traitNames = traits;
        var provinceNames = province;
        var leafNames = leaf;
        traitCounts.begin(
                (int) traits.getValueCount(),
                ordinal -> traitNames.lookupOrd(ordinal).utf8ToString());
        provinceCounts.begin(
                province.getValueCount(),
                ordinal -> provinceNames.lookupOrd(ordinal).utf8ToString());
        leafCounts.begin(
                leaf.getValueCount(), ordinal -> leafNames.lookupOrd(ordinal).utf8ToString());
        find();
    }

    /** The numbers that the chosen values have in this segment. */
    private void find() throws IOException {
        provinceOrdinals.clear();
        for (var code : provincesChosen) provinceOrdinals.add(province.lookupTerm(new BytesRef(code)));
        for (var one : chosen) {
            one.ordinals.clear();
            for (var value : one.values) one.ordinals.add((int) traits.lookupTerm(new BytesRef(value)));
            one.from = place(one.prefix);
            one.to = place(one.prefix.replace(':', ';'));
        }
    }

    /** The first number at or behind this text: all values of an attribute stand side by side. */
    private int place(String text) throws IOException {
        var at = (int) traits.lookupTerm(new BytesRef(text));
        return at < 0 ? -at - 1 : at;
    }

    @Override
    public void collect(int doc) throws IOException {
        if (seen++ >= Facets.COUNTED) throw new CollectionTerminatedException();
        var many = traits.advanceExact(doc) ? Math.min(TRAITS_MAX, traits.docValueCount()) : 0;
        for (int i = 0; i < many; i++) found[i] = (int) traits.nextOrd();
        var home = province.advanceExact(doc) ? province.ordValue() : -1;
        var elsewhere = !provincesChosen.isEmpty() && !provinceOrdinals.contains(home);
        Chosen missed = null;
        for (var one : chosen) {
            if (has(one, many)) continue;
            if (missed != null || elsewhere) return;
            missed = one;
        }
        if (!elsewhere) traits(many, missed);
        if (home >= 0 && missed == null) provinceCounts.add(home);
        if (missed == null && !elsewhere) plain(doc);
    }

    private boolean has(Chosen one, int many) {
        for (int i = 0; i < many; i++) if (one.ordinals.contains(found[i])) return true;
        return false;
    }

    private void traits(int many, @Nullable Chosen only) {
        for (int i = 0; i < many; i++)
            if (only == null || (found[i] >= only.from && found[i] < only.to)) traitCounts.add(found[i]);
    }

    private void plain(int doc) throws IOException {
        if (leaf.advanceExact(doc)) leafCounts.add(leaf.ordValue());
        if (promise.advanceExact(doc)) hours[(int) Math.min(HOURS_MAX - 1, promise.longValue())]++;
        if (order.advanceExact(doc) && order.longValue() == 1) online++;
        if (!price.advanceExact(doc)) return;
        if (priced == prices.length) prices = Arrays.copyOf(prices, priced * 2);
        prices[priced++] = price.longValue();
    }

    Facets facets() throws IOException {
        traitCounts.finish();
        provinceCounts.finish();
        leafCounts.finish();
        var attributes = new HashMap<Long, Map<Long, Integer>>();
        traitCounts.all().forEach((pair, count) -> {
            var at = pair.indexOf(':');
            attributes
                    .computeIfAbsent(Long.valueOf(pair.substring(0, at)), id -> new HashMap<>())
                    .put(Long.valueOf(pair.substring(at + 1)), count);
        });
        var leaves = new HashMap<Long, Integer>();
        leafCounts.all().forEach((id, count) -> leaves.put(Long.valueOf(id), count));
        var byHours = new HashMap<Integer, Integer>();
        for (int i = 0; i < HOURS_MAX; i++) if (hours[i] > 0) byHours.put(i, hours[i]);
        provinceCounts.all().remove("");
        return new Facets(leaves, attributes, provinceCounts.all(), byHours, online, priceSteps());
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
