package dev.sevenstar.demo;

import dev.sevenstar.campaign.plan.Activities;
import dev.sevenstar.campaign.plan.Activity;
import dev.sevenstar.campaign.plan.Activity.Origin;
import dev.sevenstar.campaign.plan.ActivityKind;
import dev.sevenstar.campaign.plan.AdoptOfficialDate;
import dev.sevenstar.campaign.plan.Brief;
import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.campaign.plan.LinkedGoods;
import dev.sevenstar.campaign.plan.MarketDates;
import dev.sevenstar.campaign.plan.OfficialDate;
import dev.sevenstar.campaign.plan.Tick;
import dev.sevenstar.demo.FillShelves.Shelved;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Plans the year of the larger shops: what is over has a result, what comes is half prepared, and some of it clashes. */
@Component
@DemoOnly
class PlanYears {

    /** ◇ Made in the first days of the year, as far as there were any yet. */
    private static final MonthDay MADE = MonthDay.of(1, 4);

    private static final int STEADY = 3;

    private record Own(ActivityKind kind, String name, int from, int days, String budget, String goal, String result) {}

    /** Days from today. */
    private static final List<Own> OWN = List.of(
            new Own(ActivityKind.NEW_SEASON, "春季新品首发", -240, 5, "8000", "上新 30 款，老客户复购 20%", "上新 32 款，复购 23%，老客户群最有效"),
            new Own(ActivityKind.LIVE_STREAM, "工厂直播探厂", -150, 1, "3000", "观看 5 000 人次", "观看 6 812 人次，新询盘 41 条"),
            new Own(ActivityKind.CLEARANCE, "换季清仓", -65, 7, "2000", "清掉 80% 尾货", "清掉 71%，大包装走得慢"),
            new Own(ActivityKind.INDUSTRY_DAY, "行业采购日", -20, 2, "5000", "新客户 20 家", "新客户 17 家"),
            new Own(ActivityKind.LIVE_STREAM, "新品直播专场", 5, 1, "3000", "直播间成交 5 万元", ""),
            new Own(ActivityKind.NEW_SEASON, "新品预售", 24, 6, "12000", "预售 3 000 件", ""),
            new Own(ActivityKind.CLEARANCE, "年终清仓", 28, 4, "4000", "清掉一半长库龄库存", ""),
            new Own(ActivityKind.OTHER, "老客户答谢", 55, 2, "6000", "回访 100 家老客户", ""));

    private final Activities activities;
    private final AdoptOfficialDate adopt;
    private final MarketDates market;
    private final DemoClock clock;

    PlanYears(Activities activities, AdoptOfficialDate adopt, MarketDates market, DemoClock clock) {
        this.activities = activities;
        this.adopt = adopt;
        this.market = market;
        this.clock = clock;
    }

    List<Happening> happenings(Collection<Settled> shops, List<Shelved> shelved) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Times.ZONE);
        var began = MADE.atYear(today.getYear()).atStartOfDay(Times.ZONE).toInstant();
        var at = began.isBefore(now) ? began : now.minus(1, ChronoUnit.HOURS);
        return shops.stream()
                .filter(shop -> shop.people().containsKey(Role.OPERATOR))
                .map(shop -> new Happening(at, () -> plan(shop, goods(shop, shelved), today, now)))
                .toList();
    }

    private static List<Shelved> goods(Settled shop, List<Shelved> shelved) {
        return shelved.stream()
                .filter(each -> each.shop() == shop && each.online())
                .limit(2)
                .toList();
    }

    private void plan(Settled shop, List<Shelved> goods, LocalDate today, Instant now) {
        var planned = new ArrayList<ShopKey>();
        for (var date : market.between(shop.shop().id(), DaySpan.ofYear(today.getYear()))) {
            if (date.live().first().getYear() == today.getYear()) planned.add(take(shop, date));
        }
        for (var own : OWN) planned.add(take(shop, own, today));
        for (var key : planned) live(key, shop, today, now);
        var soon = planned.subList(planned.size() - STEADY, planned.size() - 1);
        for (var key : soon)
            activities.change(
                    key,
                    each -> goods.forEach(
                            one -> each.link(new LinkedGoods(one.key().id(), 2_000, 15), now)));
    }

    private ShopKey take(Settled shop, OfficialDate date) {
        var name = Map.of("mega-spring", "3.28 大促", "mega-midyear", "6.28 大促", "mega-autumn", "9.20 大促")
                .getOrDefault(date.series(), "12.20 大促");
        return adopt.adopt(shop.shop().id(), date, name, shop.owner().id());
    }

    private ShopKey take(Settled shop, Own own, LocalDate today) {
        var first = today.plusDays(own.from());
        var brief = new Brief(
                own.kind(),
                own.name(),
                new DaySpan(first, first.plusDays(own.days() - 1L)),
                shop.one(Role.OPERATOR).id(),
                Money.parseYuan(own.budget()),
                own.goal(),
                "");
        return activities
                .add(Activity.plan(shop.shop().id(), brief, Origin.OWN, Times.now(clock)))
                .key();
    }

    /** What is over was done; of what comes, the steps that were due are ticked but for the last. */
    private void live(ShopKey key, Settled shop, LocalDate today, Instant now) {
        activities.change(key, activity -> {
            var by = shop.one(Role.OPERATOR);
            var due = activity.steps().stream()
                    .filter(step -> step.due().isBefore(today))
                    .toList();
            var over = activity.brief().days().last().isBefore(today);
            var ticked = over ? due : due.subList(0, Math.max(0, due.size() - 1));
            ticked.forEach(step -> activity.tick(step.id(), tick(by, step.due(), now)));
            if (over) activity.finish(result(activity), now);
        });
    }

    private static Tick tick(Person by, LocalDate day, Instant now) {
        var at = day.atTime(16, 30).atZone(Times.ZONE).toInstant();
        return new Tick(by.id(), by.name(), at.isBefore(now) ? at : now);
    }

    private static String result(Activity activity) {
        return OWN.stream()
                .filter(own -> own.name().equals(activity.brief().name()))
                .findFirst()
                .map(Own::result)
                .orElse("报名 12 款全部通过，成交比平日翻两倍");
    }
}
