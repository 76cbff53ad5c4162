package dev.sevenstar.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What the house has said it did, with the proof that it did; and what nobody knows. */
final class Ledger {

    /** Empty if the fact holds; else what is wrong. */
    interface Proof {
        Optional<String> fault(Client client) throws IOException;
    }

    private record Fact(String act, String who, Proof proof) {}

    private final List<Fact> fresh = new ArrayList<>();
    private final List<Fact> proven = new ArrayList<>();
    private final TreeMap<String, Integer> acknowledged = new TreeMap<>();
    private final TreeMap<String, Integer> unknown = new TreeMap<>();

    synchronized void acknowledged(String act, String who, Proof proof) {
        fresh.add(new Fact(act, who, proof));
        acknowledged.merge(act, 1, Integer::sum);
    }

    synchronized void unknown(String act) {
        unknown.merge(act, 1, Integer::sum);
    }

    /** How many acts were acknowledged since the last proofs. */
    synchronized int fresh() {
        return fresh.size();
    }

    /** How many of these acts. */
    synchronized long fresh(Set<String> acts) {
        return fresh.stream().filter(fact -> acts.contains(fact.act())).count();
    }

    synchronized int total() {
        return acknowledged.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Asks for the proofs of what was done since the last time. */
    synchronized List<String> faults(Function<String, Client> people) throws IOException {
        var faults = faults(fresh, people);
        proven.addAll(fresh);
        fresh.clear();
        return faults;
    }

    /** Asks for every proof again, from the first day on. */
    synchronized List<String> faultsOfAll(Function<String, Client> people) throws IOException {
        return faults(proven, people);
    }

    private static List<String> faults(List<Fact> facts, Function<String, Client> people) throws IOException {
        var faults = new ArrayList<String>();
        for (var fact : facts)
            fact.proof().fault(people.apply(fact.who())).ifPresent(f -> faults.add(fact.act() + ": " + f));
        return faults;
    }

    @Override
    public synchronized String toString() {
        return "acknowledged " + acknowledged + ", cut off " + unknown;
    }
}
