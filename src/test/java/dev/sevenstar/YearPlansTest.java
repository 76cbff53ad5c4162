package dev.sevenstar;

import dev.sevenstar.campaign.plan.Activities;
import dev.sevenstar.campaign.plan.Activity;
import dev.sevenstar.campaign.plan.Activity.Origin;
import dev.sevenstar.campaign.plan.ActivityKind;
import dev.sevenstar.campaign.plan.Brief;
import dev.sevenstar.campaign.plan.CalendarSecrets;
import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.campaign.plan.LinkedGoods;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Year plans of twenty shops, in one of them an activity every sixth day for four years. */
class YearPlansTest extends PagesAtSize {

    private static final String OTHER_SHOP = "case when mod(r.x, 40) = 0 then t.shop_id else 1001 + mod(r.x, 20) end";

    /** From two years ago to two years ahead. */
    private static final String DAYS_ON = " + cast(r.x as int) * 3 / 20";

    private static final int HALF = FullShop.ROWS * 3 / 40;

    /** What a year or two hold is read whole, with checklists of five lines. */
    private static final int YEARS_READ = 5 * 300;

    private FullShop full;
    private ShopKey activity;
    private String secret;

    @Override
    List<Page> pages() {
        var here = "/workbench/plan/activities/" + activity.number();
        // The market's own dates are one statement more, for each year that is shown.
        return List.of(
                Page.list("/workbench/plan", owner).richer(1).looksAt(YEARS_READ),
                Page.list("/workbench/plan?view=month", owner).richer(1),
                // With who sees to what.
                Page.list("/workbench/plan?view=list", owner).richer(2).looksAt(YEARS_READ),
                // Whole activities are read in four statements.
                Page.list("/workbench/plan/sheet", owner).richer(4).looksAt(YEARS_READ),
                Page.list("/workbench/plan/copies/new", owner).richer(2).looksAt(YEARS_READ),
                Page.list("/workbench/plan/feed", owner),
                Page.detail(here, owner),
                Page.detail(here + "/edit", owner),
                Page.detail(here + "/goods/new", owner),
                // What is due is a handful of all that waits.
                Page.detail("/workbench", owner).richer(11),
                Page.detail("/calendar/" + secret + ".ics", buyer).looksAt(YEARS_READ));
    }

    @Override
    void fill() {
        full = new FullShop(house.getBean(JdbcClient.class));
        var today = LocalDate.now(Times.ZONE);
        var brief = Brief.of(ActivityKind.OTHER, "新品", new DaySpan(today.minusDays(HALF), today.minusDays(HALF)));
        var first = Activity.plan(factory.shop().id(), brief, Origin.OWN, Instant.now());
        first.link(new LinkedGoods(Ids.next(), 100, 15), Instant.now());
        activity = house.getBean(Activities.class).add(first).key();
        secret = house.getBean(CalendarSecrets.class)
                .issue(new CalendarSecrets.Holder(factory.shop().id(), owner.id()));
        copy("plan_activity", "id", Map.of("first_on", "t.first_on" + DAYS_ON, "last_on", "t.last_on" + DAYS_ON));
        copy("plan_goods", "activity_id", Map.of("listing_id", "t.listing_id + r.x"));
        copy(
                "plan_step",
                "activity_id",
                Map.of("due_on", "t.due_on" + DAYS_ON, "waits", "cast(r.x as int) * 3 / 20 + 40 > " + HALF));
        full.analyze();
    }

    private void copy(String table, String id, Map<String, String> different) {
        var columns = new HashMap<>(different);
        columns.put(id, "t." + id + " + r.x");
        columns.put("shop_id", OTHER_SHOP);
        full.copy(table, "t.shop_id = " + factory.shop().id(), FullShop.ROWS, columns);
    }

    @Override
    void clear() {
        full.empty(
                List.of("plan_step", "plan_goods", "plan_activity", "plan_calendar"),
                factory.shop().id());
    }
}
