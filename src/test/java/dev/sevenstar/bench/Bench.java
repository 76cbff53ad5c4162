package dev.sevenstar.bench;

import java.util.Arrays;

/** {@code bin/bench pages|orders|statement|campaign|start|soak}; bin/bench says what each does. */
final class Bench {

    /** What a market has started goes on by itself, so the process is ended whatever happened. */
    public static void main(String[] args) {
        try {
            measure(args);
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void measure(String[] args) throws Exception {
        var what = args.length == 0 ? "pages" : args[0];
        switch (what) {
            case "pages" -> {
                var pages = new PagesBench(
                        option(args, "--scale", 0), option(args, "--windows", 3), option(args, "--seconds", 3));
                for (var database : word(args, "--database", "h2,postgres").split(","))
                    if (Arrays.asList(args).contains("--prepare")) pages.prepare(database);
                    else pages.run(database);
            }
            case "orders" -> {
                var orders = new OrdersBench(option(args, "--windows", 5), option(args, "--seconds", 5));
                for (var database : word(args, "--database", "h2,postgres").split(",")) orders.run(database);
            }
            case "statement" -> {
                var statement = new StatementBench(option(args, "--windows", 5));
                for (var database : word(args, "--database", "h2,postgres").split(",")) statement.run(database);
            }
            case "campaign" -> {
                var campaign = new CampaignBench(option(args, "--windows", 5));
                for (var database : word(args, "--database", "h2,postgres").split(",")) campaign.run(database);
            }
            case "start" -> new StartBench(option(args, "--windows", 3)).run();
            case "soak" -> new SoakBench(args.length > 1 ? Integer.parseInt(args[1]) : 30).run();
            default ->
                throw new IllegalArgumentException("pages, orders, statement, campaign, start or soak, not " + what);
        }
    }

    private static int option(String[] args, String name, int otherwise) {
        return Integer.parseInt(word(args, name, String.valueOf(otherwise)));
    }

    private static String word(String[] args, String name, String otherwise) {
        var at = Arrays.asList(args).indexOf(name);
        return at < 0 || at + 1 == args.length ? otherwise : args[at + 1];
    }
}
