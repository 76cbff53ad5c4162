package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.Clash;
import dev.sevenstar.campaign.plan.Clashes;
import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.campaign.plan.Participation;
import dev.sevenstar.campaign.plan.YearPlan;
import dev.sevenstar.listing.ShopListings;
import dev.sevenstar.shared.text.Digits;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What clashes in a plan, in words. */
@Component
class ClashLines {

    private static final int MOST = 50;

    /** @param advice what to do about it */
    record Line(String rule, String listing, String detail, String advice, List<Link> activities) {}

    record Link(String text, String href) {}

    private final YearPlan plan;
    private final ShopListings listings;
    private final PlanWords words;

    ClashLines(YearPlan plan, ShopListings listings, PlanWords words) {
        this.plan = plan;
        this.listings = listings;
        this.words = words;
    }

    /** Of activities that touch these days. */
    List<Line> between(long shopId, DaySpan days) {
        return lines(shopId, days, clash -> clash.among().stream()
                .anyMatch(each -> each.days().overlaps(days)));
    }

    /** Of one activity with any other. */
    List<Line> of(long shopId, long activityId, DaySpan days) {
        return lines(shopId, days, clash -> clash.concerns(activityId));
    }

    private List<Line> lines(long shopId, DaySpan days, Function<Clash, Boolean> wanted) {
        var goods = plan.goodsAround(shopId, days);
        if (goods.isEmpty()) return List.of();
        var ids =
                goods.stream().map(each -> each.goods().listingId()).distinct().toList();
        var there = listings.these(shopId, ids).stream()
                .collect(Collectors.toMap(ShopListings.Row::id, Function.identity()));
        var stock =
                there.values().stream().collect(Collectors.toMap(ShopListings.Row::id, ShopListings.Row::stockTotal));
        return Clashes.among(goods, stock).stream()
                .filter(wanted::apply)
                .limit(MOST)
                .map(clash -> line(clash, there))
                .toList();
    }

    private Line line(Clash clash, Map<Long, ShopListings.Row> there) {
        var row = there.get(clash.listingId());
        return new Line(
                words.say(clash.rule().key()),
                row == null ? words.say("campaign.plan.goods.gone") : row.title(),
                clash.rule() == Clash.Rule.STOCK_SHORT
                        ? words.say(
                                "campaign.plan.clash.pieces",
                                Digits.grouped(clash.wanted()),
                                Digits.grouped(clash.there()))
                        : "",
                words.say(clash.rule().key() + ".hint"),
                clash.among().stream().map(this::link).toList());
    }

    private Link link(Participation each) {
        return new Link(
                words.say("campaign.plan.named-days", each.activity(), words.days(each.days())),
                PlanAsked.hrefOf(each.activityId()));
    }
}
