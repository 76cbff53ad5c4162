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

/** Eight people at work: four shops publish, change and upload, four buyers ask and look around. */
final class Team {

    private static final List<String> SHOPS = List.of("henggu-owner", "jinxiu-owner", "hengwen-owner", "yibai-owner");
    private static final List<String> BUYERS = List.of("wang-cheng", "cai-ming", "cao-bin", "deng-lan");

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
        this.base = base;
        SHOPS.forEach(handle -> actors.add(new Merchant(handle, new Random(dice.nextLong()))));
        BUYERS.forEach(handle -> actors.add(new Buyer(handle, new Random(dice.nextLong()), between)));
    }

    Ledger ledger() {
        return ledger;
    }

    ConcurrentLinkedQueue<String> faults() {
        return faults;
    }

    void comeIn() {
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
