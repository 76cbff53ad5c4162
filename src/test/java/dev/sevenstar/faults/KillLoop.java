package dev.sevenstar.faults;

import dev.sevenstar.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Kills the house in the middle of its work, again and again, and looks whether it kept its word: what it
 * acknowledged is there, nothing is there twice or by halves. {@code bin/test kill [times] [h2|postgres]}.
 */
final class KillLoop {

    private static final int PORT = 18_080;
    private static final int MOST_ACTS = 16, LONGEST_MILLIS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> SHOPS = List.of("henggu-owner", "jinxiu-owner", "hengwen-owner", "yibai-owner");
    private static final List<String> BUYERS = List.of("wang-cheng", "cai-ming", "cao-bin", "deng-lan");

    private final House house;
    private final Random dice;
    private final Ledger ledger = new Ledger();
    private final List<Actor> actors = new ArrayList<>();
    private final Map<String, Client> people = new HashMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    private KillLoop(House house, long seed) {
        this.house = house;
        this.dice = new Random(seed);
        SHOPS.forEach(handle -> actors.add(new Merchant(handle, new Random(dice.nextLong()))));
        BUYERS.forEach(handle -> actors.add(new Buyer(handle, new Random(dice.nextLong()))));
    }

    public static void main(String[] args) throws IOException {
        var times = Integer.parseInt(args[1]);
        var postgres = args[2].equals("postgres");
        var seed = args.length > 3 ? Long.parseLong(args[3]) : System.nanoTime();
        var folder = Files.createTempDirectory("kill");
        System.out.println("seed " + seed + ", data in " + folder);
        var environment = new HashMap<>(Map.of("SEVENSTAR_PAGES_WARMUP", "0s"));
        var url = postgres
                ? TestDatabase.postgresUrl()
                : "jdbc:h2:file:" + folder + "/data/demo;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        if (postgres)
            environment.putAll(Map.of(
                    "DATABASE_URL",
                    url.replaceFirst("\\?.*", ""),
                    "DATABASE_USER",
                    "postgres",
                    "DATABASE_PASSWORD",
                    "postgres"));
        var profiles = postgres ? "demo,postgres" : "demo";
        var house = new House(Path.of(args[0]), folder, PORT, profiles, environment);
        var loop = new KillLoop(house, seed);
        var well = loop.run(times);
        var books = Books.faults(url, postgres ? "postgres" : "", postgres ? "postgres" : "");
        books.forEach(fault -> System.out.println("FAULT " + fault));
        System.out.println(well && books.isEmpty() ? "nothing lost, nothing double, nothing by halves" : "FAILED");
        System.exit(well && books.isEmpty() ? 0 : 1);
    }

    private boolean run(int times) throws IOException {
        house.start();
        for (var actor : actors) client(actor.handle());
        for (var n = 1; n <= times && faults.isEmpty(); n++) {
            workUntilKilled();
            house.start();
            faults.addAll(ledger.faults(this::client));
            System.out.println("kill " + n + ": " + ledger);
        }
        house.stop();
        faults.forEach(fault -> System.out.println("FAULT " + fault));
        return faults.isEmpty();
    }

    /** Sessions outlive the house, so people come in once. */
    private Client client(String handle) {
        return people.computeIfAbsent(handle, h -> {
            var client = new Client(house.base());
            try {
                client.enter(h);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return client;
        });
    }

    private void workUntilKilled() {
        var threads = actors.stream()
                .map(actor -> new Thread(() -> work(actor), actor.handle()))
                .toList();
        threads.forEach(Thread::start);
        awaitActs(dice.nextInt(1, MOST_ACTS));
        House.pause(Duration.ofMillis(dice.nextInt(LONGEST_MILLIS)));
        house.kill();
        for (var thread : threads)
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
    }

    /** Some acts are done and others are on their way, however slow the machine is. */
    private void awaitActs(int count) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (ledger.fresh() < count && faults.isEmpty() && System.nanoTime() < until)
            House.pause(Duration.ofMillis(5));
    }

    private void work(Actor actor) {
        try {
            while (true) actor.act(client(actor.handle()), ledger);
        } catch (IOException silent) {
            // the house was killed
        } catch (RuntimeException e) {
            faults.add(actor.handle() + ": " + e.getMessage());
        }
    }
}
