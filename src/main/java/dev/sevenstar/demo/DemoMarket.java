package dev.sevenstar.demo;

import dev.sevenstar.demo.FillShelves.Shelved;
import dev.sevenstar.identity.Shops;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Builds the market once, when the database is empty: the shops side by side, then the talks and the orders. The doors open
 * afterwards, so that nobody finds it half full and the search index is written in one go.
 */
@Component
@DemoOnly
public class DemoMarket implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMarket.class);

    private final Shops shops;
    private final SettleShops settleShops;
    private final WelcomePeople welcome;
    private final FillShelves fillShelves;
    private final DecideReviews decideReviews;
    private final PlanTalks planTalks;
    private final HoldTalks holdTalks;
    private final GrantStandings grantStandings;
    private final HoldCampaigns holdCampaigns;
    private final OpenTills openTills;
    private final PlanDeals planDeals;
    private final StrikeDeals strikeDeals;
    private final BuyTogether buyTogether;
    private final MoveMoney moveMoney;
    private final PlanYears planYears;
    private final GoToSchool goToSchool;
    private final SitExams sitExams;
    private final ReadNews readNews;
    private final DemoClock clock;
    private boolean running;

    DemoMarket(
            Shops shops,
            SettleShops settleShops,
            WelcomePeople welcome,
            FillShelves fillShelves,
            DecideReviews decideReviews,
            PlanTalks planTalks,
            HoldTalks holdTalks,
            GrantStandings grantStandings,
            HoldCampaigns holdCampaigns,
            OpenTills openTills,
            PlanDeals planDeals,
            StrikeDeals strikeDeals,
            BuyTogether buyTogether,
            MoveMoney moveMoney,
            PlanYears planYears,
            GoToSchool goToSchool,
            SitExams sitExams,
            ReadNews readNews,
            DemoClock clock) {
        this.shops = shops;
        this.settleShops = settleShops;
        this.welcome = welcome;
        this.fillShelves = fillShelves;
        this.decideReviews = decideReviews;
        this.planTalks = planTalks;
        this.holdTalks = holdTalks;
        this.grantStandings = grantStandings;
        this.holdCampaigns = holdCampaigns;
        this.openTills = openTills;
        this.planDeals = planDeals;
        this.strikeDeals = strikeDeals;
        this.buyTogether = buyTogether;
        this.moveMoney = moveMoney;
        this.planYears = planYears;
        this.goToSchool = goToSchool;
        this.sitExams = sitExams;
        this.readNews = readNews;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        build();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, the jobs and the search index, which start last. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** How many listings were made; none when there is a market already. */
    public int build() {
        if (shops.count() > 0) return 0;
        long began = System.nanoTime();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        var settled = settleShops.settle(Sheets.read("shops.yml", "shops", ShopSheet.class));
        welcome.staff(Sheets.read("people.yml", "staff", StaffSheet.class));
        var buyers = welcome.buyers(Sheets.read("people.yml", "buyers", BuyerSheet.class));
        var shelved = shelve(settled);
        var talks = planTalks.plan(buyers, shelved, Sheets.read("talks.yml", "talks", TalkSheet.class));
        var deals = planDeals.plan(buyers, shelved, Sheets.read("deals.yml", "deals", DealSheet.class));
        var happenings = new ArrayList<>(decideReviews.happenings(shelved));
        talks.forEach(talk -> happenings.addAll(holdTalks.happenings(talk)));
        happenings.addAll(grantStandings.happenings(settled.values()));
        happenings.addAll(holdCampaigns.happenings(settled.values()));
        happenings.addAll(openTills.happenings(settled.values(), buyers));
        deals.forEach(deal -> happenings.addAll(strikeDeals.happenings(deal)));
        happenings.addAll(buyTogether.happenings(settled.values(), buyers));
        happenings.addAll(moveMoney.happenings(settled, buyers));
        happenings.addAll(planYears.happenings(settled.values(), shelved));
        happenings.addAll(goToSchool.happenings(settled.values()));
        happenings.addAll(sitExams.happenings(settled.values()));
        happenings.add(readNews.happening(settled.values()));
        happenings.stream().sorted(Comparator.comparing(Happening::at)).forEach(one -> clock.at(one.at(), one.what()));
        LocaleContextHolder.resetLocaleContext();
        LOG.info(
                "Demo market ready: {} shops, {} listings, {} buyers, {} inquiries, {} orders in {} ms",
                settled.size(),
                shelved.size(),
                buyers.size(),
                talks.size(),
                deals.size(),
                (System.nanoTime() - began) / 1_000_000);
        return shelved.size();
    }

    /** Pictures take most of the time, so the shops share the processors, the largest first. */
    private List<Shelved> shelve(Map<String, Settled> settled) {
        var pool = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
        try {
            var work = settled.values().stream()
                    .map(shop -> (Callable<List<Shelved>>) () -> fillShelves.fill(shop, lines(shop)))
                    .toList();
            var running = new ArrayList<Future<List<Shelved>>>();
            for (var shop : work) running.add(pool.submit(shop));
            var shelved = new ArrayList<Shelved>();
            for (var one : running) shelved.addAll(one.get());
            return shelved;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo market could not be built", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<LineSheet> lines(Settled shop) {
        var lines = new ArrayList<LineSheet>();
        lines.addAll(Sheets.read("goods.yml", "lines", LineSheet.class));
        lines.addAll(Sheets.read("goods.yml", "photos", LineSheet.class));
        return lines.stream()
                .filter(line -> line.shop().equals(shop.sheet().handle()))
                .toList();
    }
}
