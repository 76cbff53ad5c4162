package dev.sevenstar.market.lucene;

import dev.sevenstar.market.ListingIndex.Checkpoint;
import dev.sevenstar.market.ListingQuery;
import dev.sevenstar.market.ListingQuery.Ordering;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.springframework.util.FileSystemUtils;

/**
 * Builds the index of a large market and of one a hundredth of its size and asks both the same, in turns.
 * Two figures are ratios within the same run: large to small, and a search to the cheapest call that
 * Lucene can be asked for a page (one term, its first forty cards). Started by {@code bin/bench}.
 */
final class SearchBench {

    private static final int BATCH = 1_000;
    private static final int WINDOWS = 3;
    private static final int CALLS = 120;
    private static final int WARM_UP = 400;
    private static final List<String> TYPED = List.of(
            "螺丝",
            "不锈钢螺丝 M8×40",
            "m8*40 螺栓",
            "GB5783",
            "lianyiqun",
            "lyq",
            "不绣钢保温杯",
            "保温杯 500毫升",
            "jixie jianpan",
            "机械健盘",
            "typec数据线 2米",
            "纯棉儿童套装 工厂直供 新款",
            "紫外线杀菌航空母舰");

    public static void main(String[] args) throws IOException {
        var listings = args.length > 0 ? Integer.parseInt(args[0].replaceAll("[_ ]", "")) : 1_000_000;
        var folder = Files.createTempDirectory("sevenstar-bench");
        try (var small = new IndexFolder(folder.resolve("small"));
                var large = new IndexFolder(folder.resolve("large"))) {
            new SearchBench().run(listings, small, large, folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void run(int listings, IndexFolder small, IndexFolder large, Path folder) throws IOException {
        build("small", listings / 100, small, folder.resolve("small"));
        build("large", listings, large, folder.resolve("large"));
        var asked = questions();
        var ofSmall = new LuceneSearch(small, Clock.systemUTC());
        var ofLarge = new LuceneSearch(large, Clock.systemUTC());
        for (int i = 0; i < WARM_UP; i++)
            for (var search : List.of(ofSmall, ofLarge))
                search.find(List.copyOf(asked.values()).get(i % asked.size()));
        System.out.printf("%n%-32s|%26s |%26s |%n", "", "CPU ms: p50, p95, p99", "time ms: p50, p95, p99");
        var all = new ArrayList<Call>();
        asked.forEach((name, query) -> all.addAll(compare(name, () -> ofLarge.find(query), () -> ofSmall.find(query))));
        compare("suggest luos", () -> ofLarge.suggest("luos", 8), () -> ofSmall.suggest("luos", 8));
        compare("baseline: one term, forty cards", () -> bare(large), () -> bare(small));
        System.out.println(line("all searches together", all));
        System.out.println(line("one change written and shown", write(large)));
        System.out.printf("heap after collection: %d MB%n", heap());
    }

    private Map<String, ListingQuery> questions() {
        var asked = new LinkedHashMap<String, ListingQuery>();
        for (var typed : TYPED) asked.put(typed, ListingQuery.text(typed));
        asked.put("螺丝, price rising", ListingQuery.text("螺丝").by(Ordering.PRICE_UP, null, 40));
        asked.put("a category", ListingQuery.category(1_000));
        asked.put("everything, newest", ListingQuery.ALL.by(Ordering.NEWEST, null, 40));
        return asked;
    }

    private void build(String name, int listings, IndexFolder index, Path folder) throws IOException {
        var market = new SyntheticMarket();
        var began = System.nanoTime();
        var cpu = cpu();
        for (int at = 0; at < listings; at += BATCH) {
            index.put(market.batch(at + 1L, Math.min(BATCH, listings - at)));
            index.show();
        }
        index.keep(new Checkpoint("bench", 1));
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%s: %,d listings in %.1f s (%.1f s of CPU on this thread, %,.0f a second), %d MB on disk, heap %d MB%n",
                name, listings, seconds, (cpu() - cpu) / 1e9, listings / seconds, size(folder) >> 20, heap());
    }

    /** A published change, until a search sees it. */
    private static List<Call> write(IndexFolder index) {
        var market = new SyntheticMarket();
        var calls = new ArrayList<Call>();
        for (int i = 0; i < CALLS; i++) {
            var entries = market.batch(5_000_000_000L + i, 1);
            calls.add(Call.of(() -> {
                index.put(entries);
                index.show();
            }));
        }
        return calls;
    }

    private static Object bare(IndexFolder index) {
        return index.search(searcher -> {
            var stored = searcher.storedFields();
            var found = searcher.search(new TermQuery(new Term(Fields.WORD, "保温杯")), 40);
            var cards = new ArrayList<>();
            for (var hit : found.scoreDocs)
                cards.add(CardText.read(stored.document(hit.doc).get(Fields.CARD)));
            return cards;
        });
    }

    /** One call in milliseconds. */
    private record Call(double cpu, double time) {

        static Call of(Runnable work) {
            var cpu = SearchBench.cpu();
            var began = System.nanoTime();
            work.run();
            return new Call((SearchBench.cpu() - cpu) / 1e6, (System.nanoTime() - began) / 1e6);
        }
    }

    private static List<Call> compare(String name, Runnable call, Runnable other) {
        var calls = new ArrayList<Call>();
        var ratios = new ArrayList<Double>();
        for (int window = 0; window < WINDOWS; window++) {
            var small = window(other);
            var large = window(call);
            ratios.add(mean(large) / mean(small));
            calls.addAll(large);
        }
        ratios.sort(null);
        System.out.printf("%s %6.1f x small%n", line(name, calls), ratios.get(WINDOWS / 2));
        return calls;
    }

    private static List<Call> window(Runnable call) {
        var calls = new ArrayList<Call>();
        for (int i = 0; i < CALLS; i++) calls.add(Call.of(call));
        return calls;
    }

    private static double mean(List<Call> calls) {
        return calls.stream().mapToDouble(Call::cpu).average().orElseThrow();
    }

    private static String line(String name, List<Call> calls) {
        var cpu = calls.stream().map(Call::cpu).sorted().toList();
        var time = calls.stream().map(Call::time).sorted().toList();
        return "%-32s|%8.2f %8.2f %8.2f |%8.2f %8.2f %8.2f |"
                .formatted(
                        name,
                        at(cpu, 0.5),
                        at(cpu, 0.95),
                        at(cpu, 0.99),
                        at(time, 0.5),
                        at(time, 0.95),
                        at(time, 0.99));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
