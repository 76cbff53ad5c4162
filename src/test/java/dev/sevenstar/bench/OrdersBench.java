package dev.sevenstar.bench;

import dev.sevenstar.SevenstarApplication;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.listing.Stock;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.NotOrderable;
import dev.sevenstar.trade.PlaceOrder;
import dev.sevenstar.trade.Receiver;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Orders a second against durable rows a second, in turns in one process: placed alone, and placed and paid, which
 * is what writes the ledger. Load comes from threads of the same process, so that no page is measured with it.
 */
final class OrdersBench {

    private static final int PORT = Integer.getInteger("bench.port", 8130);
    private static final int THREADS = Integer.getInteger("bench.threads", 8);
    private static final int SETTLING_WINDOWS = 4;
    private static final int LISTINGS = 40;
    private static final int ENOUGH = 500_000_000;
    private static final Receiver CHENGDU = new Receiver("王程", "13800000000", "510104", "春熙路 1 号");

    /** @param cpu microseconds for each, the database's included */
    private record Pace(double perSecond, double cpu) {}

    private final int rounds;
    private final int seconds;

    OrdersBench(int rounds, int seconds) {
        this.rounds = rounds;
        this.seconds = seconds;
    }

    void run(String database) throws Exception {
        var folder = Path.of("target/bench/orders-" + database).toAbsolutePath();
        Files.createDirectories(folder);
        try (var server = server(database, folder);
                var house = open(server, folder)) {
            var work = work(house);
            var counted = new LinkedHashMap<String, List<Pace>>();
            for (var each : work.values()) pace(server, each, SETTLING_WINDOWS * seconds);
            for (int round = 0; round < rounds; round++)
                for (var each : work.entrySet())
                    counted.computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                            .add(pace(server, each.getValue(), seconds));
            report(database, counted);
        }
    }

    static Server server(String database, Path folder) throws IOException {
        return database.equals("h2") ? Server.h2(folder) : Server.postgres(folder, PORT + 2);
    }

    static ConfigurableApplicationContext open(Server server, Path folder) {
        var settings = new ArrayList<>(List.of(
                "--server.port=" + PORT,
                "--management.server.port=" + (PORT + 1),
                "--sevenstar.files.folder=" + folder.resolve("files"),
                "--sevenstar.index.folder=" + folder.resolve("index"),
                "--sevenstar.secret.file=" + folder.resolve("secret.key"),
                "--sevenstar.privacy.register=" + folder.resolve("erasures.csv")));
        var environment = server.environment();
        if (server.isEmbedded())
            settings.add("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("market")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                    + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256;OPTIMIZE_REUSE_RESULTS=0"
                    + System.getProperty("bench.h2", ""));
        else
            settings.addAll(List.of(
                    "--spring.datasource.url=" + environment.get("DATABASE_URL"),
                    "--spring.datasource.username=" + environment.get("DATABASE_USER"),
                    "--spring.datasource.password=" + environment.get("DATABASE_PASSWORD")));
        return new SpringApplicationBuilder(SevenstarApplication.class)
                .profiles(Objects.requireNonNull(environment.get("SPRING_PROFILES_ACTIVE"))
                        .split(","))
                .run(settings.toArray(String[]::new));
    }

    private static Map<String, Runnable> work(ConfigurableApplicationContext house) {
        var rows = house.getBean(BaselineRows.class);
        var place = house.getBean(PlaceOrder.class);
        var plans = house.getBean(Plans.class);
        var clock = house.getBean(Clock.class);
        var goods = goods(house);
        var small = requests(place, goods, 1);
        var large = requests(place, goods, 10);
        var work = new LinkedHashMap<String, Runnable>();
        work.put("row", () -> rows.add(1));
        work.put("order placed", () -> place.place(anyOf(small)));
        work.put("order of ten lines placed", () -> place.place(anyOf(large)));
        work.put("order placed and paid", () -> {
            var key = place.place(anyOf(small));
            plans.change(key.shopId(), key.id(), plan -> plan.pay(1, plan.get(1).payable(), Times.now(clock)));
        });
        return work;
    }

    /** What the shop with the most goods for sale has on its shelves, more than anybody can order. */
    private static List<PublishedListing> goods(ConfigurableApplicationContext house) {
        var shop = house.getBean(JdbcClient.class).sql("""
                        select shop_id from listing where state = 'ONLINE'
                        group by shop_id order by count(*) desc, shop_id limit 1""").query(Long.class).single();
        var listings = house.getBean(PublishedListings.class);
        var stock = house.getBean(Stock.class);
        var found = listings.all(
                shop,
                listings.publishedOf(shop, 0, LISTINGS).stream()
                        .map(ShopKey::id)
                        .toList());
        var goods = found.values().stream()
                .filter(listing -> listing.content().sales().takesOrders())
                .filter(listing -> listing.content().sales().pack() == null)
                .filter(listing -> !listing.content().sales().privatePrice())
                .toList();
        for (var listing : goods) {
            var sku = firstSku(listing);
            var missing = ENOUGH - listing.stockOf(sku);
            if (missing > 0) stock.giveBack(listing.key(), sku, missing);
        }
        return goods;
    }

    private static String firstSku(PublishedListing listing) {
        return listing.content().sales().sellable().get(0).key();
    }

    /** With the price that a buyer has seen before, since seeing it is not placing. */
    private static List<PlaceOrder.Request> requests(PlaceOrder place, List<PublishedListing> goods, int lines) {
        return IntStream.range(0, goods.size())
                .mapToObj(first -> request(place, goods, first, Math.min(lines, goods.size())))
                .toList();
    }

    private static PlaceOrder.Request request(PlaceOrder place, List<PublishedListing> goods, int first, int lines) {
        var shop = goods.get(0).shopId();
        var wanted = IntStream.range(0, lines)
                .mapToObj(i -> goods.get((first + i) % goods.size()))
                .map(listing -> new Wanted(
                        listing.id(), firstSku(listing), listing.prices().minimum()))
                .toList();
        var price = place.reckon(shop, wanted, CHENGDU.regionCode()).total();
        return new PlaceOrder.Request(
                shop, new Hand(Side.BUYER, 1, "王程"), wanted, MethodCode.ESCROW, CHENGDU, "", price, "");
    }

    /** Another buyer, another form. */
    private static PlaceOrder.Request anyOf(List<PlaceOrder.Request> requests) {
        var dice = ThreadLocalRandom.current();
        var same = requests.get(dice.nextInt(requests.size()));
        return new PlaceOrder.Request(
                same.shopId(),
                new Hand(Side.BUYER, 1 + dice.nextLong(64), "王程"),
                same.wanted(),
                same.method(),
                same.receiver(),
                same.message(),
                same.expected(),
                UUID.randomUUID().toString());
    }

    private static Pace pace(Server server, Runnable work, int seconds) throws InterruptedException {
        var done = new AtomicLong();
        var pool = Executors.newFixedThreadPool(THREADS);
        var me = ProcessHandle.current().pid();
        var cpu = Os.cpu(me) + server.cpu();
        var began = System.nanoTime();
        var until = began + seconds * 1_000_000_000L;
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < THREADS; i++)
            running.add(pool.submit(() -> {
                while (System.nanoTime() < until) {
                    work.run();
                    done.incrementAndGet();
                }
            }));
        try {
            for (var one : running) one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotOrderable stopped)
                System.err.println("not orderable: " + stopped.reckoning().hindrances());
            throw new IllegalStateException("the work failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
        var took = (System.nanoTime() - began) / 1e9;
        return new Pace(done.get() / took, (Os.cpu(me) + server.cpu() - cpu) * 1e6 / done.get());
    }

    private void report(String database, Map<String, List<Pace>> counted) {
        var row = median(counted.get("row"), Pace::perSecond);
        var cost = median(counted.get("row"), Pace::cpu);
        System.out.printf("%n### Orders, %s%n%n", database);
        System.out.printf(
                "Medians of %d windows of %d s in turns, %d threads; load of the machine %s.%n%n",
                rounds, seconds, THREADS, Os.load());
        System.out.println("| | a second | of `row` | µs of CPU | of `row` |");
        System.out.println("|---|--:|--:|--:|--:|");
        counted.forEach((name, paces) -> {
            var perSecond = median(paces, Pace::perSecond);
            var cpu = median(paces, Pace::cpu);
            System.out.printf(
                    "| %s | %.0f | 1/%.1f | %.0f | %.1f × |%n", name, perSecond, row / perSecond, cpu, cpu / cost);
        });
    }

    private static double median(List<Pace> paces, ToDoubleFunction<Pace> figure) {
        var sorted = paces.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
