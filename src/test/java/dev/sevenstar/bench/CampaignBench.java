package dev.sevenstar.bench;

import dev.sevenstar.campaign.CampaignKind;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.EntryCondition;
import dev.sevenstar.campaign.MatchShops;
import dev.sevenstar.campaign.Measure;
import dev.sevenstar.campaign.PriceRule;
import dev.sevenstar.campaign.RunCampaigns;
import dev.sevenstar.campaign.StartingPoint;
import dev.sevenstar.campaign.Terms;
import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.listing.Shares;
import dev.sevenstar.listing.SpecialKind;
import dev.sevenstar.listing.SpecialPrice;
import dev.sevenstar.listing.SpecialPrices;
import dev.sevenstar.listing.Stock.Pieces;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a campaign costs the market: a thousand shops with ten listings each held against a hundred conditions, in
 * batches of a thousand durable rows of the same run; and the pages of the second in which ten thousand prices turn.
 */
final class CampaignBench {

    private static final int PORT = Integer.getInteger("bench.port", 8130);
    private static final int SHOPS = 1_000;
    private static final int LISTINGS = 10_000;
    private static final int CONDITIONS = 100;
    private static final Duration UNTIL_OPENING = Duration.ofSeconds(45);
    private static final Duration WATCHED = Duration.ofSeconds(3);

    /** One answer: when it was complete, how long it took, what a piece costs there. */
    private record Answer(Instant at, double milliseconds, String price) {}

    private final int rounds;
    private final HttpClient client = HttpClient.newHttpClient();

    CampaignBench(int rounds) {
        this.rounds = rounds;
    }

    void run(String database) throws Exception {
        var folder = Path.of("target/bench/orders-" + database).toAbsolutePath();
        Files.createDirectories(folder);
        try (var server = OrdersBench.server(database, folder);
                var house = OrdersBench.open(server, folder)) {
            matching(house, database);
            opening(house, database);
        }
    }

    private void matching(ConfigurableApplicationContext house, String database) {
        var shops = crowd(house, database.equals("h2") ? "system_range" : "generate_series");
        var match = house.getBean(MatchShops.class);
        var rows = house.getBean(BaselineRows.class);
        var terms = terms();
        var few = new ArrayList<Double>();
        var many = new ArrayList<Double>();
        var batch = new ArrayList<Double>();
        for (int round = 0; round < rounds + 2; round++) {
            var ofFew = milliseconds(() -> match.judge(shops.subList(0, SHOPS / 10), terms));
            var ofMany = milliseconds(() -> match.judge(shops, terms));
            var ofRows = milliseconds(() -> rows.add(1_000));
            if (round < 2) continue;
            few.add(ofFew);
            many.add(ofMany);
            batch.add(ofRows);
        }
        System.out.printf("%n### Campaigns, %s%n%n", database);
        System.out.printf(
                "Medians of %d: %d shops with %d listings against %d conditions %.0f ms, a tenth of the shops %.0f ms, "
                        + "a batch of a thousand rows %.1f ms: %.0f × batch; load of the machine %s.%n",
                rounds,
                SHOPS,
                LISTINGS,
                CONDITIONS,
                median(many),
                median(few),
                median(batch),
                median(many) / median(batch),
                Os.load());
    }

    /** Shops that have ten copies of one listing each. */
    private static List<Long> crowd(ConfigurableApplicationContext house, String series) {
        var jdbc = house.getBean(JdbcClient.class);
        var first = Ids.next();
        var one = jdbc.sql("select shop_id, id from listing where state = 'ONLINE' order by shop_id, id limit 1")
                .query(ShopKey.class)
                .single();
        copy(jdbc, "listing", "id", one, series, first);
        copy(jdbc, "listing_revision", "listing_id", one, series, first);
        return LongStream.range(first, first + SHOPS).boxed().toList();
    }

    private static void copy(JdbcClient jdbc, String table, String id, ShopKey one, String series, long first) {
        var different = Map.of("shop_id", first + " + mod(r.x, " + SHOPS + ")", id, "t." + id + " + r.x * 4096");
        var columns = jdbc.sql("""
                select column_name from information_schema.columns
                where table_name = :table and table_schema = 'public' and is_generated <> 'ALWAYS'
                order by ordinal_position""").param("table", table).query(String.class).list();
        var values = columns.stream()
                .map(column -> different.getOrDefault(column, "t." + column))
                .toList();
        jdbc.sql(
                        "insert into %s (%s) select %s from %s t cross join %s(1, %d) as r(x) where t.shop_id = %d and t.%s = %d"
                                .formatted(
                                        table,
                                        String.join(", ", columns),
                                        String.join(", ", values),
                                        table,
                                        series,
                                        LISTINGS,
                                        one.shopId(),
                                        id,
                                        one.id()))
                .update();
    }

    private static Map<Long, Terms> terms() {
        var conditions = Arrays.stream(Measure.values())
                .filter(measure -> !measure.isImplied())
                .map(measure -> new EntryCondition(measure, measure.usual()))
                .limit(10)
                .toList();
        var terms = new HashMap<Long, Terms>();
        for (long i = 0; i < CONDITIONS / conditions.size(); i++)
            terms.put(i, new Terms(List.of(), conditions, List.of(), new PriceRule(9_000, 5), 0, List.of(), List.of()));
        return terms;
    }

    private void opening(ConfigurableApplicationContext house, String database) throws Exception {
        var opens = Instant.now().plus(UNTIL_OPENING);
        var campaign = campaign(house, opens);
        var listing = specials(house, campaign, opens);
        var page = "/campaigns/" + Ids.text(campaign);
        var goods = "/listings/" + listing.number();
        for (var until = opens.minusSeconds(4); Instant.now().isBefore(until); ) {
            ask(page);
            ask(goods);
        }
        var pages = new ArrayList<Answer>();
        var prices = new ArrayList<Answer>();
        for (var until = opens.plus(WATCHED); Instant.now().isBefore(until); ) {
            pages.add(ask(page));
            prices.add(ask(goods));
        }
        report(database, "campaign page", opens, pages);
        report(database, "listing", opens, prices);
        var before = prices.stream()
                .filter(each -> each.at().isBefore(opens))
                .map(Answer::price)
                .distinct()
                .toList();
        var after = prices.stream()
                .filter(each ->
                        each.at().minusMillis((long) each.milliseconds() + 1).isAfter(opens))
                .map(Answer::price)
                .distinct()
                .toList();
        System.out.printf("The listing said %s before and %s after.%n", before, after);
        if (before.size() != 1 || after.size() != 1 || before.equals(after))
            throw new IllegalStateException("a price that is neither the old nor the new");
    }

    private static void report(String database, String name, Instant opens, List<Answer> answers) {
        var before = answers.stream()
                .filter(each -> each.at().isBefore(opens))
                .map(Answer::milliseconds)
                .toList();
        var after = answers.stream()
                .filter(each -> each.at().isAfter(opens) && each.at().isBefore(opens.plusSeconds(1)))
                .map(Answer::milliseconds)
                .toList();
        System.out.printf(
                "%s, %s: before the opening %.1f ms in the middle, in its first second %.1f in the middle and %.1f at"
                        + " the most (%d answers): %.2f ×.%n",
                database,
                name,
                median(before),
                median(after),
                after.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                after.size(),
                median(after) / median(before));
    }

    private Answer ask(String path) throws Exception {
        var began = System.nanoTime();
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var took = (System.nanoTime() - began) / 1e6;
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " " + answer.statusCode());
        return new Answer(
                Instant.now(),
                took,
                Jsoup.parse(answer.body()).select("#listing-tiers b").text());
    }

    /** Published, its warm-up over when it opens. */
    private static long campaign(ConfigurableApplicationContext house, Instant opens) {
        var run = house.getBean(RunCampaigns.class);
        var campaigns = house.getBean(Campaigns.class);
        var id = run.begin(StartingPoint.plain(CampaignKind.THEMED, "bench", Instant.now()))
                .id();
        run.publish(id);
        house.getBean(JdbcClient.class)
                .sql("""
                        update campaign set sign_up_from = :sign, sign_up_until = :end, review_until = :end,
                            warm_up_from = :warm, live_from = :from, live_until = :until
                        where id = :id""")
                .param("sign", opens.minus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC))
                .param("end", opens.minus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC))
                .param("warm", opens.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .param("from", opens.atOffset(ZoneOffset.UTC))
                .param("until", opens.plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        campaigns.save(campaigns.get(id));
        return id;
    }

    /** Everything a shop sells by tiers, and copies of their numbers up to ten thousand. @return one that is real */
    private static PublishedListing specials(ConfigurableApplicationContext house, long campaign, Instant opens) {
        var jdbc = house.getBean(JdbcClient.class);
        jdbc.sql("delete from listing_special where label = 'bench'").update();
        var shop = jdbc.sql("""
                        select shop_id from listing where state = 'ONLINE'
                        group by shop_id having count(*) < 1000 order by count(*) desc, shop_id limit 1""").query(Long.class).single();
        var goods = house.getBean(PublishedListings.class).onSale(shop, 0, 100).stream()
                .filter(each -> !each.prices().steps().isEmpty() && each.stockTotal() > 0)
                .filter(each -> each.specials().isEmpty())
                .toList();
        house.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> goods.forEach(each -> special(house, each, campaign, opens)));
        var one = goods.get(0);
        for (var table : List.of("listing_special", "listing_share")) {
            var columns = table.equals("listing_special")
                    ? "holder, kind, label, href, live_from, live_until, prices"
                    : "sku, holder, pieces";
            jdbc.sql("""
                    insert into %1$s (shop_id, listing_id, %2$s)
                    select t.shop_id, t.listing_id + r.id, %3$s from %1$s t
                    cross join (select row_number() over (order by shop_id, id) as id from listing limit %4$d) r
                    where t.shop_id = :shop and t.listing_id = :listing and t.holder = :holder""".formatted(
                                    table,
                                    columns,
                                    Arrays.stream(columns.split(", "))
                                            .map(column -> "t." + column)
                                            .reduce((a, b) -> a + ", " + b)
                                            .orElseThrow(),
                                    LISTINGS - goods.size()))
                    .param("shop", shop)
                    .param("listing", one.id())
                    .param("holder", campaign)
                    .update();
        }
        return one;
    }

    private static void special(
            ConfigurableApplicationContext house, PublishedListing listing, long campaign, Instant opens) {
        var sku = listing.stock().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        house.getBean(Shares.class)
                .setAside(listing.shopId(), campaign, List.of(new Pieces(listing.id(), sku.getKey(), 1)));
        house.getBean(SpecialPrices.class)
                .set(
                        listing.key(),
                        new SpecialPrice(
                                SpecialKind.CAMPAIGN,
                                campaign,
                                "bench",
                                "/campaigns/" + Ids.text(campaign),
                                opens,
                                opens.plus(Duration.ofDays(1)),
                                PriceTable.of(
                                        listing.prices().steps().stream()
                                                .map(step -> new PriceTable.Step(
                                                        step.from(),
                                                        Money.ofFen(Math.max(
                                                                1, step.price().fen() / 2))))
                                                .toList(),
                                        Map.of(),
                                        listing.prices().minimum())));
    }

    private static double milliseconds(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static double median(List<Double> counted) {
        return counted.stream().sorted().skip(counted.size() / 2).findFirst().orElse(0.0);
    }
}
