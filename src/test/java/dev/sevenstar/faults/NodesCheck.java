package dev.sevenstar.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.sevenstar.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Two nodes behind nginx: what one does the other knows, and each can be exchanged while people work.
 * {@code bin/test nodes [seed]}.
 */
final class NodesCheck {

    private static final int PORT = Integer.getInteger("nodes.port", 18_100);
    private static final int PEOPLE = 20, SIGNALS = 50, LETTERS = 200, LISTINGS = 50, WORDS = 5;
    private static final Duration SEARCH_AT_MOST = Duration.ofSeconds(2);
    private static final Duration CATALOG_AT_MOST = Duration.ofSeconds(5);
    private static final Duration SILENT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final String MERCHANT = "henggu-owner", ADMIN = "admin";

    /** Something that is looked at again and again until it is so. */
    private interface Sight {
        boolean isSo() throws IOException, SQLException;
    }

    private final TwoNodes nodes;
    private final GreenMail mail;
    private final Random dice;
    private final List<String> faults = new ArrayList<>();

    private NodesCheck(TwoNodes nodes, GreenMail mail, Random dice) {
        this.nodes = nodes;
        this.mail = mail;
        this.dice = dice;
    }

    public static void main(String[] args) throws Exception {
        if (!Proxy.isHere()) {
            System.err.println("bin/test nodes needs nginx: apt-get install nginx-light");
            System.exit(2);
        }
        var seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        var folder = Files.createTempDirectory("nodes");
        System.out.println("seed " + seed + ", data in " + folder);
        var mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        var url = TestDatabase.postgresUrl().replaceFirst("\\?.*", "");
        boolean well;
        try (var nodes = TwoNodes.open(
                Path.of(args[0]), folder, PORT, url, mail.getSmtp().getPort())) {
            well = new NodesCheck(nodes, mail, new Random(seed)).run();
        }
        System.out.println(well ? "both nodes are one market" : "FAILED");
        System.exit(well ? 0 : 1);
    }

    private boolean run() throws Exception {
        sessions();
        signals();
        jobs();
        search();
        catalog();
        rebuild();
        restarts();
        faults.addAll(nodes.faults());
        faults.forEach(fault -> System.out.println("FAULT " + fault));
        return faults.isEmpty();
    }

    private void sessions() throws IOException {
        for (var n = 0; n < PEOPLE; n++) {
            var person = new Client(nodes.a.base());
            person.enter(MERCHANT);
            var elsewhere = person.at(nodes.b.base());
            if (!elsewhere.open("/workbench").path().equals("/workbench")) faults.add("signed in on a, not on b");
            person.send(person.open("/workbench").form("/sign-out"), Map.of());
            if (elsewhere.open("/workbench").path().equals("/workbench")) faults.add("signed out on a, not on b");
        }
        System.out.println("sessions: " + PEOPLE + " sign-ins and sign-outs on a were so on b at the next click");
    }

    private void signals() throws Exception {
        var onA = signedIn(nodes.a, MERCHANT);
        System.out.println("signals from a to b, from the click: " + latencies(onA, nodes.b.base()));
        System.out.println("signals from a through nginx, from the click: " + latencies(onA, nodes.proxy.base()));
    }

    private Figures latencies(Client onA, String lineAt) throws Exception {
        var heard = new LinkedBlockingQueue<Long>();
        var listener = new Client(lineAt);
        listener.enter(MERCHANT);
        listener.listen("/signals", name -> heard.add(System.nanoTime()));
        var figures = new Figures();
        awaitLine(onA, heard);
        for (var n = 0; n < SIGNALS; n++) {
            var page = onA.open("/workbench/notifications");
            var clicked = System.nanoTime();
            onA.send(page.form("/notifications/reading"), Map.of());
            var at = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (at == null) faults.add("a signal from a was not heard at " + lineAt);
            else figures.add(Duration.ofNanos(at - clicked));
        }
        return figures;
    }

    /** The line opens by itself; until then nobody hears. */
    private void awaitLine(Client onA, BlockingQueue<Long> heard) throws Exception {
        for (var n = 0; n < SIGNALS && heard.isEmpty(); n++) {
            onA.send(onA.open("/workbench/notifications").form("/notifications/reading"), Map.of());
            House.pause(Duration.ofMillis(100));
        }
        heard.clear();
    }

    private void jobs() throws Exception {
        var subject = "letter " + dice.nextInt();
        nodes.promiseLetters(LETTERS, subject);
        var took = until("the letters are sent", PATIENCE, () -> nodes.lettersWaiting() == 0);
        var copies = new TreeMap<String, Integer>();
        var senders = new TreeMap<String, Integer>();
        for (var letter : mail.getReceivedMessages())
            if (letter.getSubject().startsWith(subject)) {
                copies.merge(letter.getSubject(), 1, Integer::sum);
                senders.merge(letter.getFrom()[0].toString(), 1, Integer::sum);
            }
        copies.forEach((letter, times) -> {
            if (times > 1) faults.add(letter + " was sent " + times + " times");
        });
        if (copies.size() != LETTERS) faults.add(copies.size() + " of " + LETTERS + " letters were sent");
        System.out.println("jobs: " + copies.size() + " of " + LETTERS + " letters sent once, by " + senders + ", in "
                + took.toMillis() + " ms");
        nodes.leaveLetters(PEOPLE, "left behind", SILENT);
        var taken = until("letters of a dead node are taken over", PATIENCE, () -> nodes.lettersWaiting() == 0);
        System.out.println("jobs: " + PEOPLE + " letters of a node silent for " + SILENT.toSeconds()
                + " s taken over in " + taken.toMillis() + " ms");
    }

    private void search() throws Exception {
        var merchant = new Merchant(MERCHANT, dice);
        var onA = signedIn(nodes.a, MERCHANT);
        var onB = signedIn(nodes.b, MERCHANT).fromEverywhere();
        var figures = new Figures();
        for (var n = 0; n < LISTINGS; n++) {
            var copy = merchant.copy(onA);
            figures.add(until("a listing is found on b", PATIENCE, () -> Merchant.isFound(onB, copy)));
        }
        System.out.println("search, published on a, found on b: " + figures);
        if (figures.longest().compareTo(SEARCH_AT_MOST) > 0) faults.add("search took " + figures.longest());
    }

    private void catalog() throws Exception {
        var onA = signedIn(nodes.a, ADMIN);
        var onB = signedIn(nodes.b, ADMIN);
        var figures = new Figures();
        for (var n = 0; n < WORDS; n++) {
            var word = "禁" + Long.toString(dice.nextLong(1L << 40) | 1L << 40, 36);
            var form = onA.open("/admin/words/new").form("/admin/words");
            onA.send(form, Map.of("phrase", word));
            var trial = onB.open("/admin/words").form("/trials");
            figures.add(until("a word is forbidden on b", PATIENCE, () -> !onB.send(trial, Map.of("text", "这是" + word))
                    .document()
                    .select("[role=status] mark")
                    .isEmpty()));
        }
        System.out.println("prohibited words, added on a, seen on b: " + figures);
        if (figures.longest().compareTo(CATALOG_AT_MOST) > 0) faults.add("a word took " + figures.longest());
    }

    private void rebuild() throws Exception {
        var onA = signedIn(nodes.a, ADMIN);
        var page = onA.open("/admin/search-index");
        if (page.document().select("main td.lead").stream()
                .noneMatch(cell -> cell.text().equals("b"))) faults.add("a does not show b");
        var done = "search index built anew";
        var before = times(nodes.log("b"), done);
        onA.send(page.form("/rebuilds"), Map.of());
        var took = until("b builds its index anew", PATIENCE, () -> times(nodes.log("b"), done) > before);
        System.out.println("search index: asked for on a, built anew on b after " + took.toMillis() + " ms");
    }

    /** Each node is drained, stopped, started and filled again while eight people work. */
    private void restarts() throws Exception {
        var team = new Team(nodes.proxy.base(), dice, Duration.ofSeconds(2));
        team.comeIn();
        var failed = new ArrayList<String>();
        team.start((actor, why) -> {
            synchronized (failed) {
                failed.add(actor.handle() + ": " + why);
            }
            return true;
        });
        try {
            House.pause(Duration.ofSeconds(5));
            exchange("a", nodes.a);
            exchange("b", nodes.b);
            House.pause(Duration.ofSeconds(5));
        } finally {
            team.stop();
        }
        System.out.println("exchanged both nodes under load: " + team.ledger() + ", requests failed " + failed.size()
                + ", answers of 5xx " + nodes.proxy.failures());
        faults.addAll(failed);
        faults.addAll(team.faults());
        faults.addAll(team.ledger()
                .faults(handle -> team.client(handle).at(nodes.a.base()).fromEverywhere()));
        until("the last letters are sent", PATIENCE, () -> nodes.lettersWaiting() == 0);
        var sent = nodes.lettersSent();
        var received = mail.getReceivedMessages().length;
        System.out.println("letters in all: " + sent + " sent, " + received + " received");
        if (sent != received) faults.add(sent + " letters were sent and " + received + " received");
    }

    private void exchange(String name, House node) throws IOException {
        nodes.proxy.drain(name);
        House.pause(Duration.ofSeconds(1));
        var began = System.nanoTime();
        node.stop();
        var stopped = System.nanoTime();
        node.start();
        System.out.println("exchanged " + name + ": stopped in " + (stopped - began) / 1_000_000 + " ms, started in "
                + (System.nanoTime() - stopped) / 1_000_000 + " ms");
        nodes.proxy.fill(name);
    }

    private static Client signedIn(House node, String handle) throws IOException {
        var client = new Client(node.base());
        client.enter(handle);
        return client;
    }

    private Duration until(String what, Duration atMost, Sight sight) throws IOException, SQLException {
        var began = System.nanoTime();
        while (!sight.isSo()) {
            var waited = Duration.ofNanos(System.nanoTime() - began);
            if (waited.compareTo(atMost) > 0) {
                faults.add("not within " + atMost.toSeconds() + " s: " + what);
                return waited;
            }
            House.pause(LOOK_EVERY);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static int times(String text, String what) {
        return text.split(what, -1).length - 1;
    }
}
