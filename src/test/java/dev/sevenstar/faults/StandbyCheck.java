package dev.sevenstar.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills the PostgreSQL under the house while people work and promotes its standby: nothing that was acknowledged may
 * be lost, and the house comes back by itself. {@code bin/test standby [seed]}.
 */
final class StandbyCheck {

    private static final int PORT = Integer.getInteger("nodes.port", 18_100) + 10;
    private static final Duration WORK = Duration.ofSeconds(15);
    private static final Duration DECISION = Duration.ofSeconds(3);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final String MARKET = "market";

    private final Postgres primary;
    private final Postgres standby;
    private final House house;
    private final Team team;
    private final AtomicInteger broken = new AtomicInteger();

    private StandbyCheck(Postgres primary, Postgres standby, House house, Random dice) {
        this.primary = primary;
        this.standby = standby;
        this.house = house;
        this.team = new Team(house.base(), dice, Duration.ofSeconds(1));
    }

    public static void main(String[] args) throws Exception {
        var seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        var folder = Files.createTempDirectory("standby");
        System.out.println("seed " + seed + ", data in " + folder);
        boolean well;
        try (var primary = Postgres.primary(folder, PORT + 2);
                var standby = primary.standby(folder, PORT + 3)) {
            primary.create(MARKET);
            var url = "jdbc:postgresql://" + primary.server() + "," + standby.server() + "/" + MARKET
                    + "?targetServerType=primary";
            var environment = Map.of("DATABASE_URL", url, "DATABASE_USER", Postgres.USER);
            var house = new House(Path.of(args[0]), folder, PORT, "demo,postgres", environment);
            try {
                well = new StandbyCheck(primary, standby, house, new Random(seed)).run();
            } finally {
                house.stop();
            }
        }
        System.out.println(well ? "nothing lost, nothing double, back by itself" : "FAILED");
        System.exit(well ? 0 : 1);
    }

    private boolean run() throws Exception {
        house.start();
        team.comeIn();
        var heardAgain = new CountDownLatch(1);
        team.client("henggu-owner").listen("/signals", name -> {
            if (name.equals("anything")) heardAgain.countDown();
        });
        team.start((actor, why) -> {
            broken.incrementAndGet();
            House.pause(BREATH);
            return true;
        });
        var faults = team.faults();
        try {
            House.pause(WORK);
            System.out.println("before: " + team.ledger());
            change();
            if (!heardAgain.await(BACK_WITHIN.toSeconds(), TimeUnit.SECONDS))
                faults.add("the house does not listen to the new primary");
            House.pause(WORK);
        } finally {
            team.stop();
        }
        System.out.println("after: " + team.ledger() + ", acts broken off in all " + broken);
        faults.addAll(team.ledger().faults(team::client));
        faults.addAll(Books.faults(standby.url(MARKET), Postgres.USER, ""));
        faults.forEach(fault -> System.out.println("FAULT " + fault));
        return List.copyOf(faults).isEmpty();
    }

    private void change() throws SQLException, IOException {
        primary.kill();
        var killed = System.nanoTime();
        House.pause(DECISION);
        standby.promote();
        var promoted = System.nanoTime();
        var acts = team.ledger().total();
        var until = promoted + BACK_WITHIN.toNanos();
        while (team.ledger().total() == acts && System.nanoTime() < until) House.pause(Duration.ofMillis(10));
        if (team.ledger().total() == acts) team.faults().add("the house did not come back");
        System.out.printf(
                "first act acknowledged %d ms after the promotion, %d ms after the kill%n",
                (System.nanoTime() - promoted) / 1_000_000, (System.nanoTime() - killed) / 1_000_000);
    }
}
