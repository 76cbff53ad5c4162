package dev.sevenstar.demo;

import dev.sevenstar.campaign.Brief;
import dev.sevenstar.campaign.CampaignKind;
import dev.sevenstar.campaign.CampaignList;
import dev.sevenstar.campaign.EntryCondition;
import dev.sevenstar.campaign.Measure;
import dev.sevenstar.campaign.MegaPromotion;
import dev.sevenstar.campaign.PriceRule;
import dev.sevenstar.campaign.RunCampaigns;
import dev.sevenstar.campaign.Schedule;
import dev.sevenstar.campaign.StartingPoint;
import dev.sevenstar.campaign.Terms;
import dev.sevenstar.campaign.Tone;
import dev.sevenstar.campaign.news.Announce;
import dev.sevenstar.campaign.news.Announcement.Draft;
import dev.sevenstar.campaign.news.Readers;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Category;
import dev.sevenstar.shared.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The market's staff hold the next great promotion and campaigns of every stage, and write another; shops bring their
 * goods to what is open.
 */
@Component
@DemoOnly
class HoldCampaigns {

    private static final Duration DRAFTED_BEFORE = Duration.ofDays(12);
    private static final Duration AT_TEN = Duration.ofHours(10);
    private static final String LIVE = "工厂直供周";
    private static final String WARMING = "囤货季专场";
    private static final String TOOLS = "五金工具";

    private final RunCampaigns run;
    private final Catalog catalog;
    private final CampaignList list;
    private final Announce announce;
    private final JoinCampaigns join;
    private final DemoClock clock;

    HoldCampaigns(
            RunCampaigns run,
            Catalog catalog,
            CampaignList list,
            Announce announce,
            JoinCampaigns join,
            DemoClock clock) {
        this.list = list;
        this.announce = announce;
        this.join = join;
        this.run = run;
        this.catalog = catalog;
        this.clock = clock;
    }

    List<Happening> happenings(Collection<Settled> shops) {
        var happenings = new ArrayList<>(campaigns());
        happenings.add(join.handedIn(LIVE, day(-14).plus(AT_TEN), shops));
        happenings.add(join.decided(LIVE, day(-7).plus(AT_TEN), shops));
        happenings.add(join.handedIn(WARMING, day(-8).plus(AT_TEN), shops));
        happenings.add(join.decided(WARMING, day(-3).plus(AT_TEN), shops));
        happenings.add(said(
                LIVE,
                day(-13).plus(AT_TEN),
                day(-13).plus(AT_TEN),
                Readers.HANDED_IN,
                "供货周报名要点",
                "1. 活动库存请按实际能发的数量填写。\n2. 主图用白底，标题不要写“最低价”。\n3. 通过后价格不能上涨，活动库存会从货架上留出来。"));
        happenings.add(said(
                WARMING,
                day(-1).plus(AT_TEN),
                day(2).plus(AT_TEN),
                Readers.APPROVED,
                "开卖前请核对库存和排班",
                "开卖当天上午 10 点前请确认仓库排班，48 小时内发出。有问题请联系平台。"));
        happenings.add(join.handedIn(TOOLS + "源头工厂专场", day(-1).plus(AT_TEN), shops));
        return happenings;
    }

    private Happening said(String title, Instant written, Instant at, Readers readers, String head, String text) {
        return new Happening(written, () -> list.open().stream()
                .filter(row -> row.title().equals(title))
                .forEach(row -> announce.write(row.id(), new Draft(head, text, readers, at))));
    }

    private List<Happening> campaigns() {
        return List.of(
                held(nextMega()),
                held(campaign(
                        CampaignKind.THEMED,
                        Tone.RED,
                        LIVE,
                        "源头工厂直供，整箱更便宜",
                        -21,
                        List.of(),
                        new EntryCondition(Measure.ONLINE_ORDER, 1))),
                held(campaign(
                        CampaignKind.THEMED,
                        Tone.VIOLET,
                        WARMING,
                        "岁末囤货，一次备足",
                        -17,
                        List.of(),
                        new EntryCondition(Measure.ONLINE_ORDER, 1))),
                held(campaign(
                        CampaignKind.INDUSTRY,
                        Tone.BLUE,
                        TOOLS + "源头工厂专场",
                        "紧固件、手动工具、五金配件，工厂现货 48 小时发",
                        -4,
                        List.of(category()),
                        new EntryCondition(Measure.STARS, 5),
                        new EntryCondition(Measure.SENT_WITHIN, 48),
                        new EntryCondition(Measure.PENALTIES, 0))),
                held(campaign(
                        CampaignKind.THEMED,
                        Tone.GREEN,
                        "开工季备货专场",
                        "节后开工，提前备足三个月的货",
                        -2,
                        List.of(),
                        new EntryCondition(Measure.MEMBERSHIP, 30),
                        new EntryCondition(Measure.ANSWER_RATE, 8_000),
                        new EntryCondition(Measure.STOCK, 500))),
                held(campaign(
                        CampaignKind.CLEARANCE,
                        Tone.AMBER,
                        "年末清仓专场",
                        "断码、旧款、样品，一次清完",
                        6,
                        List.of(),
                        new EntryCondition(Measure.ONLINE_ORDER, 1))),
                new Happening(
                        clock.instant().minus(Duration.ofDays(1)),
                        () -> run.begin(campaign(
                                CampaignKind.CHANNEL,
                                Tone.VIOLET,
                                "跨境专供选品会",
                                "一件代发，支持 FBA 贴标",
                                15,
                                List.of(),
                                new EntryCondition(Measure.TIER, 1)))));
    }

    private Happening held(Brief brief) {
        var opens = brief.schedule().signUpFrom();
        var now = clock.instant();
        var at = (opens.isBefore(now) ? opens : now).minus(DRAFTED_BEFORE);
        return new Happening(at, () -> run.publish(run.begin(brief).id()));
    }

    private Brief nextMega() {
        var now = clock.instant();
        var year = LocalDate.ofInstant(now, Times.ZONE).getYear();
        return Arrays.stream(MegaPromotion.values())
                .map(mega -> mega.schedule(year).signUpUntil().isAfter(now) ? mega(mega, year) : mega(mega, year + 1))
                .min(Comparator.comparing(brief -> brief.schedule().liveFrom()))
                .orElseThrow();
    }

    private static Brief mega(MegaPromotion mega, int year) {
        var day = mega.day(year);
        return StartingPoint.mega(mega, year, year + " " + day.getMonthValue() + "." + day.getDayOfMonth() + " 大促");
    }

    /** @param opens days from now until shops may register */
    private Brief campaign(
            CampaignKind kind,
            Tone tone,
            String title,
            String tagline,
            int opens,
            List<Long> categories,
            EntryCondition... conditions) {
        var terms = new Terms(
                categories, List.of(conditions), List.of(), new PriceRule(9_500, 5), 50, List.of(), List.of());
        return new Brief(
                title, kind, tone, tagline, "", "请提前核对库存，审核通过后活动库存会留给活动，价格不能上涨。", schedule(opens), 200, 20, terms);
    }

    private Schedule schedule(int opens) {
        return new Schedule(
                day(opens).plus(Duration.ofHours(10)),
                day(opens + 12),
                day(opens + 15).plus(Duration.ofHours(18)),
                day(opens + 16),
                day(opens + 19),
                day(opens + 24));
    }

    private Instant day(int after) {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE)
                .plusDays(after)
                .atStartOfDay(Times.ZONE)
                .toInstant();
    }

    private long category() {
        return catalog.roots().stream()
                .filter(root -> root.name().zh().contains("五金"))
                .map(Category::id)
                .findFirst()
                .orElseThrow();
    }
}
