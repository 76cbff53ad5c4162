package dev.sevenstar.faults;

import dev.sevenstar.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Kills the house in the middle of its work, again and again, and looks whether it kept its word: what it
 * acknowledged is there, nothing is there twice or by halves. {@code bin/test kill [times] [h2|postgres]} lets
 * people order, pay, send, receive and give back; {@code bin/test kill-all} lets them publish and ask.
 */
public final class KillLoop {

    private static final int PORT = 18_080;
    private static final int MOST_ACTS = 16, MOST_SLOW_ACTS = 3, LONGEST_MILLIS = 400;
    private static final Set<String> SLOW_ACTS = Set.of("publish", "change", "pay", "confirm", "claim", "refund");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final House house;
    private final Path folder;
    private final Random dice;
    private final Team team;

    private KillLoop(House house, Path folder, Random dice, Team team) {
        this.house = house;
        this.folder = folder;
        this.dice = dice;
        this.team = team;
    }

    public static void main(String[] args) throws IOException {
        var seed = args.length > 3 ? Long.parseLong(args[3]) : System.nanoTime();
        System.exit(kill(Path.of(args[0]), Integer.parseInt(args[1]), args[2], false, seed) ? 0 : 1);
    }

    /**
     * @param jar the packaged house
     * @param database {@code h2} or {@code postgres}
     * @param trading whether people trade, or publish and ask
     * @return whether nothing was lost, double or done by halves
     */
    public static boolean kill(Path jar, int times, String database, boolean trading, long seed) throws IOException {
        var postgres = database.equals("postgres");
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
        var house = new House(jar, folder, PORT, profiles, environment);
        var dice = new Random(seed);
        var team = trading ? Team.ofTraders(house.base(), dice) : new Team(house.base(), dice, Duration.ZERO);
        var well = new KillLoop(house, folder, dice, team).run(times);
        var books = Books.faults(url, postgres ? "postgres" : "", postgres ? "postgres" : "");
        books.forEach(fault -> System.out.println("FAULT " + fault));
        System.out.println(well && books.isEmpty() ? "nothing lost, nothing double, nothing by halves" : "FAILED");
        return well && books.isEmpty();
    }

    private boolean run(int times) throws IOException {
        house.start();
        team.comeIn();
        for (var n = 1; n <= times && team.faults().isEmpty(); n++) {
            workUntilKilled();
            house.start();
            team.comeIn();
            team.faults().addAll(team.ledger().faults(team::client));
            System.out.println("kill " + n + ": " + team.ledger());
        }
        if (team.faults().isEmpty()) team.faults().addAll(team.ledger().faultsOfAll(team::client));
        house.stop();
        team.faults().forEach(fault -> System.out.println("FAULT " + fault));
        return team.faults().isEmpty();
    }

    private void workUntilKilled() throws IOException {
        team.start(this::isSilent);
        awaitActs(dice.nextInt(1, MOST_ACTS), dice.nextInt(MOST_SLOW_ACTS));
        House.pause(Duration.ofMillis(dice.nextInt(LONGEST_MILLIS)));
        house.kill();
        team.stop();
        keepAsKilled();
    }

    /** The next start mends the file; who looks for the cause of a fault wants it as the kill left it. */
    private void keepAsKilled() throws IOException {
        var file = folder.resolve("data/demo.mv.db");
        if (Files.exists(file)) Files.copy(file, folder.resolve("killed.mv.db"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** A house that was killed says nothing; one that says it failed is at fault. */
    private boolean isSilent(Actor actor, IOException why) {
        if (why instanceof HouseFailed) team.faults().add(actor.handle() + ": " + why.getMessage());
        return false;
    }

    /** Some acts are done and others are on their way, however slow the machine is; those of many steps among them. */
    private void awaitActs(int count, int slow) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var ledger = team.ledger();
        while ((ledger.fresh() < count || ledger.fresh(SLOW_ACTS) < slow)
                && team.faults().isEmpty()
                && System.nanoTime() < until) House.pause(Duration.ofMillis(5));
    }
}
