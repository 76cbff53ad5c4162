package dev.sevenstar.market.lucene;

import dev.sevenstar.market.Card;
import dev.sevenstar.market.ListingQuery;
import dev.sevenstar.market.SearchEntry;
import dev.sevenstar.market.SearchEntry.Trait;
import dev.sevenstar.shared.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Two hundred listings of six industries, as their sellers title them, in an index of their own. */
final class SampleMarket implements AutoCloseable {

    static final Instant TODAY = Instant.parse("2026-12-01T00:00:00Z");

    final IndexFolder index;
    final LuceneSearch search;
    final Map<Long, SearchEntry> entries = new TreeMap<>();
    private final Map<String, Long> valueIds = new HashMap<>();
    private final Map<String, Long> attributeIds = new HashMap<>();

    SampleMarket(Path folder) throws IOException {
        this(folder, "market/listings.tsv");
    }

    SampleMarket(Path folder, String listings) throws IOException {
        index = new IndexFolder(folder);
        search = new LuceneSearch(index, Clock.fixed(TODAY, ZoneOffset.UTC));
        var categories = new HashMap<String, String[]>();
        lines("market/categories.tsv").forEach(row -> categories.put(row[0], row));
        lines(listings).forEach(row -> add(row, categories.get(row[0])));
        index.put(entries.values());
        index.show();
    }

    private static Stream<String[]> lines(String file) throws IOException {
        var text = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        return text.lines().map(line -> line.split("\t"));
    }

    private void add(String[] row, String[] category) {
        var id = entries.size() + 1L;
        var path = Stream.of(category[1].split(",")).map(Long::valueOf).toList();
        entries.put(
                id,
                new SearchEntry(
                        card(id, row),
                        path,
                        List.of(category[3].split(",")),
                        List.of(category[2].split(",")),
                        traits(row[2]),
                        null,
                        row[6],
                        Integer.valueOf(row[7]),
                        TODAY.minus(Duration.ofDays(Integer.parseInt(row[9])))));
    }

    private static Card card(long id, String[] row) {
        var minimum = Integer.parseInt(row[5]);
        var stars = Integer.parseInt(row[8]);
        var price = Money.parseYuan(row[4]);
        return new Card(
                row[3].hashCode(), id, row[1], null, price, true, "件", minimum, stars, true, false, row[3], row[6]);
    }

    private List<Trait> traits(String text) {
        var traits = new ArrayList<Trait>();
        for (var pair : text.split(";")) {
            var at = pair.indexOf('=');
            if (at > 0) traits.add(new Trait(attribute(pair.substring(0, at)), value(pair), pair.substring(at + 1)));
        }
        return traits;
    }

    long attribute(String name) {
        return attributeIds.computeIfAbsent(name, n -> attributeIds.size() + 1L);
    }

    /** @param pair {@code 颜色=红色} */
    long value(String pair) {
        return valueIds.computeIfAbsent(pair, p -> valueIds.size() + 1L);
    }

    List<String> titles(String typed) {
        return titles(ListingQuery.text(typed));
    }

    List<String> titles(ListingQuery query) {
        return search.find(query).cards().stream().map(Card::title).toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
