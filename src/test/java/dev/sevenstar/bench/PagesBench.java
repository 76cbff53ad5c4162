package dev.sevenstar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** What the pages of the market cost, in baselines of the same run. The made market stays in target/bench for the next run. */
final class PagesBench {

    private static final int PORT = Integer.getInteger("bench.port", 8130);
    private static final String OWNER = "henggu-owner";
    private static final String SHOP = "宁波恒固紧固件";
    private static final double HOT = 2;
    private static final double COLD = 1.4;
    private static final double LIST = 1.6;
    private static final double FORM = 1.8;
    private static final double ALONE = 0;

    private final int scale;
    private final int rounds;
    private final int seconds;

    PagesBench(int scale, int rounds, int seconds) {
        this.scale = scale;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    /** Makes the market, if it is not made yet, and measures nothing. */
    void prepare(String database) throws Exception {
        try (var server = server(database)) {
            prepare(folder(database), server);
        }
    }

    private Path folder(String database) {
        return Path.of("target/bench/" + database + (scale == 0 ? "" : "-" + scale));
    }

    private Server server(String database) throws Exception {
        var folder = folder(database);
        return database.equals("h2") ? Server.h2(folder) : Server.postgres(folder, PORT + 5);
    }

    void run(String database) throws Exception {
        var folder = folder(database);
        try (var server = server(database)) {
            prepare(folder, server);
            var cold = Path.of(folder + "-cold");
            FileSystemUtils.deleteRecursively(cold);
            if (database.equals("h2")) FileSystemUtils.copyRecursively(folder, cold);
            else FileSystemUtils.copyRecursively(folder.resolve("files"), cold.resolve("files"));
            FileSystemUtils.copyRecursively(folder.resolve("index-" + PORT), cold.resolve("index-" + (PORT + 2)));
            try (var keeping = start(server, folder, PORT, "5s").awaitReady();
                    var rendering = start(server, cold, PORT + 2, "0s").awaitReady()) {
                report(server, pages(keeping, rendering));
            }
        }
    }

    private static Market start(Server server, Path folder, int port, String kept) throws IOException {
        var environment = new HashMap<>(server.environment());
        environment.put("SEVENSTAR_PAGES_KEPTFOR", kept);
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("LOGGING_LEVEL_ACCESS", "off");
        return new Market(Market.packaged(), Path.of(""), folder, port, environment);
    }

    /** The demo market is made by its own first start, a crowd is copied from it while it stands still. */
    private void prepare(Path folder, Server server) throws Exception {
        if (Files.exists(folder.resolve("made"))) return;
        try (var first = start(server, folder, PORT, "5s").awaitReady()) {
            System.err.println(server.name() + ": demo market made by process " + first.pid());
        }
        if (scale > 0) {
            try (var connection = server.connect()) {
                new Crowd(connection, !server.name().equals("H2")).fill(scale, SHOP);
            }
            System.err.println(server.name() + ": crowd made");
            FileSystemUtils.deleteRecursively(folder.resolve("index-" + PORT));
            try (var second = start(server, folder, PORT, "5s").awaitReady()) {
                second.awaitLine("search index built anew");
            }
        }
        Files.createFile(folder.resolve("made"));
    }

    private static List<Page> pages(Market keeping, Market rendering) throws Exception {
        var bytes = Page.baseline("bytes", keeping, false);
        var bytesGzip = Page.baseline("bytes", keeping, true);
        var template = Page.baseline("template", keeping, false);
        var templateGzip = Page.baseline("template", keeping, true);
        var templateCold = new Page("template, cold", rendering, "/bench/template", null, false, null, ALONE);
        var row = Page.baseline("row", keeping, false);
        var batch = Page.baseline("batch", keeping, false);
        check(keeping);
        var pages = new ArrayList<>(List.of(bytes, bytesGzip, template, templateGzip, templateCold, row, batch));
        var visitor = new Guest(keeping.address());
        for (var one : visible(visitor).entrySet()) {
            var page = new Page(one.getKey(), keeping, one.getValue(), null, false, bytes, HOT);
            pages.add(page);
            if (one.getKey().equals("market home") || one.getKey().equals("listing"))
                pages.add(new Page(one.getKey() + ", gzip", keeping, one.getValue(), null, true, bytesGzip, HOT));
            // Searches of one address are throttled; a category asks the same index and draws the same results.
            if (!one.getKey().equals("first search page"))
                pages.add(
                        new Page(one.getKey() + ", cold", rendering, one.getValue(), null, false, templateCold, COLD));
        }
        pages.add(new Page("sign-in", keeping, "/sign-in", null, false, template, FORM));
        var owner = Guest.signedIn(keeping.address(), OWNER);
        for (var one : closed(owner).entrySet())
            pages.add(new Page(
                    one.getKey(),
                    keeping,
                    one.getValue(),
                    owner.cookie(),
                    false,
                    template,
                    one.getKey().startsWith("list: ") ? LIST : FORM));
        pages.add(new Page(
                "list: listings, gzip", keeping, "/workbench/listings", owner.cookie(), true, templateGzip, LIST));
        var buyer = Guest.signedIn(keeping.address(), "wang-cheng");
        pages.add(new Page("list: my inquiries", keeping, "/my/inquiries", buyer.cookie(), false, template, LIST));
        var admin = Guest.signedIn(keeping.address(), "admin");
        pages.add(new Page("list: audit of all", keeping, "/admin/audit", admin.cookie(), false, template, LIST));
        return pages;
    }

    private static Map<String, String> visible(Guest visitor) throws Exception {
        var pages = new LinkedHashMap<String, String>();
        var home = visitor.get("/");
        pages.put("market home", "/");
        pages.put("category", home.selectFirst("a[href^=/categories/]").attr("href"));
        pages.put("first search page", "/search?q=%E8%9E%BA%E6%A0%93");
        pages.put("listing", home.selectFirst("a[href^=/listings/]").attr("href"));
        pages.put("shop", home.selectFirst("a[href^=/shops/]").attr("href"));
        return pages;
    }

    private static Map<String, String> closed(Guest owner) throws Exception {
        var pages = new LinkedHashMap<String, String>();
        pages.put("list: listings", "/workbench/listings");
        pages.put("list: inquiries", "/workbench/inquiries");
        pages.put("list: pictures", "/workbench/pictures");
        pages.put("list: notifications", "/workbench/notifications");
        pages.put("list: audit", "/workbench/audit");
        pages.put("workbench home", "/workbench");
        pages.put(
                "inquiry",
                owner.get("/workbench/inquiries")
                        .selectFirst("a[href~=^/workbench/inquiries/[0-9a-z]{13}$]")
                        .attr("href"));
        var listing = owner.get("/workbench/listings")
                .selectFirst("a[href~=^/workbench/listings/[0-9a-z]{13}]")
                .attr("href");
        pages.put("wizard step", listing);
        pages.put("shop settings", "/workbench/shop");
        return pages;
    }

    /** A baseline of another length would measure something else. */
    private static void check(Market market) throws Exception {
        var template =
                new Guest(market.address()).get("/bench/template").outerHtml().getBytes("UTF-8").length;
        if (template < 20_000 || template > 26_000)
            throw new IllegalStateException("the baseline page has " + template + " bytes, not about 22 KB");
    }

    private void report(Server server, List<Page> pages) throws Exception {
        var windows = new Windows(server, seconds);
        windows.settle(pages);
        var before = Os.load();
        var costs = windows.measure(pages, rounds);
        System.out.printf(
                "%n### %s%s%n%nMedians of %d interleaved windows of %d s; load of the machine %s before, %s after.%n%n",
                server.name(), scale == 0 ? "" : ", %,d listings".formatted(scale), rounds, seconds, before, Os.load());
        System.out.println("| | CPU µs | of which database | spread | ratio | bar | |");
        System.out.println("|---|--:|--:|--:|--:|--:|---|");
        costs.forEach((page, cost) -> System.out.println(line(page, cost, costs)));
    }

    private static String line(Page page, Windows.Cost cost, Map<Page, Windows.Cost> all) {
        var begin = "| %s | %.0f | %.0f | %.0f %% |"
                .formatted(page.name(), cost.median(), cost.ofDatabase(), cost.spread() * 100);
        if (page.baseline() == null || page.bar() == ALONE) return begin + " | | |";
        var ratio = cost.median() / all.get(page.baseline()).median();
        return begin
                + " %.2f × %s | %.1f | %s |"
                        .formatted(
                                ratio,
                                page.baseline().name().replaceAll(",.*", ""),
                                page.bar(),
                                ratio <= page.bar() ? "met" : "**missed**");
    }
}
