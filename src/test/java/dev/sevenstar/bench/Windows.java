package dev.sevenstar.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks for pages in turns and tells what each request costs; only the ratios mean something on another machine. */
final class Windows {

    private static final int SETTLING_WINDOWS = 8;
    private static final int SETTLING_REQUESTS = 5_000;
    private static final double SETTLED = 0.05;

    /** Microseconds of CPU a request, in each window. */
    record Cost(List<Double> application, List<Double> database) {

        double median() {
            return median(together());
        }

        double ofDatabase() {
            return median(database);
        }

        /** How far the middle half of the windows lies apart, in parts of the median; of three windows the whole. */
        double spread() {
            var sorted = together().stream().sorted().toList();
            return (sorted.get(sorted.size() - 1) - sorted.get(0)) / median();
        }

        private List<Double> together() {
            var sums = new ArrayList<Double>();
            for (int i = 0; i < application.size(); i++) sums.add(application.get(i) + database.get(i));
            return sums;
        }

        private static double median(List<Double> values) {
            var sorted = values.stream().sorted().toList();
            var middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }
    }

    private final Server server;
    private final int seconds;

    Windows(Server server, int seconds) {
        this.server = server;
        this.seconds = seconds;
    }

    /** Until the compiler has done its work: two windows alike, after enough requests. */
    void settle(List<Page> pages) throws IOException, InterruptedException {
        for (var page : pages) {
            double before = 0;
            long requests = 0;
            for (int i = 0; i < SETTLING_WINDOWS; i++) {
                var window = window(page);
                requests += window.requests;
                var cost = window.application;
                if (requests > SETTLING_REQUESTS && Math.abs(cost - before) < SETTLED * before) break;
                before = cost;
            }
            System.err.printf("settled %-40s %6.0f µs after %d%n", page.name(), before, requests);
        }
    }

    Map<Page, Cost> measure(List<Page> pages, int rounds) throws IOException, InterruptedException {
        var costs = new LinkedHashMap<Page, Cost>();
        for (int round = 0; round < rounds; round++)
            for (var page : pages) {
                var window = window(page);
                var cost = costs.computeIfAbsent(page, p -> new Cost(new ArrayList<>(), new ArrayList<>()));
                cost.application.add(window.application);
                cost.database.add(window.database);
            }
        return costs;
    }

    private record Window(long requests, double application, double database) {}

    private Window window(Page page) throws IOException, InterruptedException {
        var application = Os.cpu(page.market().pid());
        var database = server.cpu();
        var requests = Wrk.run(page.address(), page.headers(), seconds);
        return new Window(
                requests,
                (Os.cpu(page.market().pid()) - application) * 1e6 / requests,
                (server.cpu() - database) * 1e6 / requests);
    }
}
