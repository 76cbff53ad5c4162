package dev.sevenstar.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A buyer and a seller at work for as long as told: nothing may fail, grow or stay open. */
final class SoakBench {

    private static final int PORT = Integer.getInteger("bench.port", 8130);
    private static final Duration SAMPLED_EVERY = Duration.ofSeconds(30);
    private static final Duration ASKS_EVERY = Duration.ofMinutes(4);
    private static final List<String> LISTS =
            List.of("/workbench", "/workbench/listings", "/workbench/pictures", "/workbench/notifications");
    private static final double MAY_GROW = 1.10;
    private static final int MAY_STAY_OPEN = 10;

    /** The memory settings of {@code bin/run}. */
    private static final String[] AS_RUN = {"-Xms16m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20"};

    private record Sample(long heap, long files, long resident) {}

    private final int minutes;
    private final AtomicLong journeys = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    SoakBench(int minutes) {
        this.minutes = minutes;
    }

    void run() throws Exception {
        var folder = Path.of("target/bench/soak");
        Files.createDirectories(folder);
        try (var market = new Market(
                        Market.packaged(AS_RUN), Path.of(""), folder, PORT, Map.of("SPRING_PROFILES_ACTIVE", "demo"))
                .awaitReady()) {
            var end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
            var buyer = buyer(market.address());
            var seller = seller(market.address());
            var threads = List.of(new Thread(() -> repeat(end, buyer)), new Thread(() -> repeat(end, seller)));
            threads.forEach(Thread::start);
            var samples = new ArrayList<Sample>();
            while (System.nanoTime() < end && failure.get() == null) {
                Thread.sleep(SAMPLED_EVERY.toMillis());
                samples.add(sample(market));
                System.out.println(samples.get(samples.size() - 1) + ", journeys " + journeys);
            }
            for (var thread : threads) thread.join();
            Thread.sleep(5_000);
            samples.add(sample(market));
            verdict(samples);
        }
    }

    private interface Journey {
        void go() throws Exception;
    }

    private void repeat(long end, Journey journey) {
        try {
            while (System.nanoTime() < end && failure.get() == null) {
                journey.go();
                journeys.incrementAndGet();
            }
        } catch (Throwable e) {
            failure.set(e);
        }
    }

    /** Searches, looks, asks now and then as a person may, and reads what he asked before. */
    private static Journey buyer(String address) throws IOException, InterruptedException {
        var buyer = Guest.signedIn(address, "wang-cheng");
        var asked = new AtomicLong(System.nanoTime() - ASKS_EVERY.toNanos());
        return () -> {
            var visitor = new Guest(address);
            visitor.get("/");
            var found = visitor.get("/search?q=%E8%9E%BA%E6%A0%93");
            var listing = found.selectFirst("a[href^=/listings/]").attr("href");
            visitor.get(listing);
            buyer.get(listing);
            buyer.get("/my/inquiries");
            if (System.nanoTime() - asked.get() < ASKS_EVERY.toNanos()) return;
            asked.set(System.nanoTime());
            var form = buyer.get(listing + "/inquiries/new").selectFirst("form:has(textarea)");
            buyer.send(form, Map.of("text", "什么时候能发货？" + UUID.randomUUID()));
        };
    }

    /** Reads the lists, answers the newest inquiry, takes a listing down and puts it online again. */
    private static Journey seller(String address) throws IOException, InterruptedException {
        var seller = Guest.signedIn(address, "henggu-owner");
        return () -> {
            for (var list : LISTS) seller.get(list);
            var newest = seller.get("/workbench/inquiries").selectFirst("a[href~=^/workbench/inquiries/[0-9a-z]{13}$]");
            var reply = seller.get(newest.attr("href")).selectFirst("form#reply");
            if (reply != null) seller.send(reply, Map.of("text", "您好，有现货。" + UUID.randomUUID()));
            var first = seller.get("/workbench/listings?state=online")
                    .selectFirst("a[href~=^/workbench/listings/[0-9a-z]{13}]");
            var listing = first.attr("href").replaceFirst("(/workbench/listings/[0-9a-z]{13}).*", "$1");
            seller.send(publication(seller, listing), Map.of());
            seller.send(publication(seller, listing), Map.of());
        };
    }

    /** To withdraw what is online, to publish what is not. */
    private static Element publication(Guest seller, String listing) throws IOException, InterruptedException {
        return Objects.requireNonNull(
                seller.get(listing).selectFirst("form[action$=/publication]"), "no publication for " + listing);
    }

    /** What is old after a collection; the young generation fills again while one asks. */
    private static Sample sample(Market market) throws IOException, InterruptedException {
        jcmd(market.pid(), "GC.run");
        var heap = jcmd(market.pid(), "GC.heap_info")
                .lines()
                .filter(line -> line.matches(".*tenured generation.*used \\d+K.*"))
                .mapToLong(line -> Long.parseLong(line.replaceFirst(".*used (\\d+)K.*", "$1")))
                .sum();
        return new Sample(heap / 1024, Os.openFiles(market.pid()), Os.residentMegabytes(market.pid()));
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Market.java().replaceFirst("java$", "jcmd"), String.valueOf(pid), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** The first third warms up; after it nothing may be more at the end than at its beginning. */
    private void verdict(List<Sample> samples) {
        var from = samples.get(samples.size() / 3);
        var to = samples.get(samples.size() - 1);
        System.out.printf(
                "%n%d minutes, %d journeys; heap after collection %d → %d MB, open files %d → %d, resident %d → %d MB%n",
                minutes, journeys.get(), from.heap, to.heap, from.files, to.files, from.resident, to.resident);
        if (failure.get() != null) throw new IllegalStateException("a journey failed", failure.get());
        if (to.heap > from.heap * MAY_GROW || to.files > from.files + MAY_STAY_OPEN)
            throw new IllegalStateException("something grows");
        System.out.println("nothing failed, nothing grew, nothing stayed open");
    }
}
