package dev.sevenstar.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * People at work: four shops publish, change and upload, four buyers ask and look around, four customers order, pay and
 * receive, and two shops send what they ordered.
 */
final class Team {

    private static final List<String> SHOPS = List.of("henggu-owner", "jinxiu-owner", "hengwen-owner", "yibai-owner");
    private static final List<String> BUYERS = List.of("wang-cheng", "cai-ming", "cao-bin", "deng-lan");

    private static final List<String> CUSTOMERS = List.of("liu-fang", "zhao-lei", "luo-yu", "tang-wei");
    private static final List<String> PACKERS = List.of("henggu-owner", "yibai-owner", "hengwen-owner", "jinxiu-owner");

    /** What somebody does whose act broke off. */
    interface Broken {
        /** Whether to go on. */
        boolean goesOn(Actor actor, IOException why);
    }

    private final String base;
    private final List<Actor> actors = new ArrayList<>();
    private final Map<String, Client> people = new ConcurrentHashMap<>();
    private final Ledger ledger = new Ledger();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private List<Thread> threads = List.of();
    private volatile boolean working;

    /** @param between two questions of one buyer */
    Team(String base, Random dice, Duration between) {
        this(base);
        SHOPS.forEach(handle -> actors.add(new Merchant(handle, new Random(dice.nextLong()))));
        BUYERS.forEach(handle -> actors.add(new Buyer(handle, new Random(dice.nextLong()), between)));
    }

    /** Those who trade, and nobody else. */
    static Team ofTraders(String base, Random dice) {
        var team = new Team(base);
        CUSTOMERS.forEach(handle -> team.actors.add(new Customer(handle, new Random(dice.nextLong()))));
        PACKERS.forEach(handle -> team.actors.add(new Packer(handle, new Random(dice.nextLong()))));
        return team;
    }

    private Team(String base) {
        this.base = base;
    }

    Ledger ledger() {
        return ledger;
    }

    ConcurrentLinkedQueue<String> faults() {
        return faults;
    }

    /** Whoever confirms that goods have come proves anew who they are now and then; coming in is such a proof. */
    void comeIn() {
        people.clear();
        actors.forEach(actor -> client(actor.handle()));
    }

    /** Sessions outlive the house, so people come in once. */
    Client client(String handle) {
        return people.computeIfAbsent(handle, h -> {
            var client = new Client(base);
            try {
                client.enter(h);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return client;
        });
    }

    void start(Broken broken) {
        working = true;
        threads = actors.stream()
                .map(actor -> new Thread(() -> work(actor, broken), actor.handle()))
                .toList();
        threads.forEach(Thread::start);
    }

    private void work(Actor actor, Broken broken) {
        while (working)
            try {
                actor.act(client(actor.handle()), ledger);
            } catch (IOException e) {
                if (!broken.goesOn(actor, e)) return;
            } catch (RuntimeException e) {
                faults.add(actor.handle() + ": " + e.getMessage());
                return;
            }
    }

    /** Lets everybody finish what they are at. */
    void stop() {
        working = false;
        for (var thread : threads)
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
    }
}
