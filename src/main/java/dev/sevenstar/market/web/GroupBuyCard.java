package dev.sevenstar.market.web;

import dev.sevenstar.campaign.groupbuy.GroupBuy;
import dev.sevenstar.campaign.groupbuy.GroupBuyStage;
import dev.sevenstar.listing.ListingCard;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.text.Digits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group-buy as buyers are told of it.
 *
 * @param counts whether it waits for its beginning or its end; empty once nobody can join
 * @param until the moment that the countdown runs to, as a browser reads it
 * @param now when this was written
 * @param said how far it is, or what came of it
 * @param act what can be done
 */
record GroupBuyCard(
        String href,
        String title,
        String note,
        String goods,
        String goodsHref,
        @Nullable String cover,
        String counts,
        String until,
        String now,
        String at,
        String countAt,
        boolean open,
        List<Step> steps,
        String said,
        String act) {

    private static final int COVER = 220;

    /** @param value how far this part of the way is gone, of {@code max} */
    record Step(String from, String price, long value, long max, boolean reached, String said) {}

    static GroupBuyCard of(GroupBuy group, @Nullable ListingCard listing, Instant now, Speech speech) {
        var stage = group.stage(now);
        var window = group.window();
        var until = stage == GroupBuyStage.OPEN ? window.openUntil() : window.openFrom();
        return new GroupBuyCard(
                group.href(),
                group.offering().title(),
                group.offering().note(),
                listing == null ? "" : listing.title(),
                "/listings/" + Ids.text(group.listing().id()),
                listing == null ? null : listing.coverUrl(COVER),
                switch (stage) {
                    case OPEN -> speech.say("market.campaign.ends");
                    case SCHEDULED, WARMING_UP -> speech.say("market.campaign.begins");
                    default -> "";
                },
                until.toString(),
                now.toString(),
                Times.minute(until),
                Times.minute(window.countAt()),
                stage == GroupBuyStage.OPEN,
                steps(group, speech),
                said(group, stage, speech),
                speech.say(stage == GroupBuyStage.OPEN ? "market.group.join" : "market.group.see"));
    }

    private static List<Step> steps(GroupBuy group, Speech speech) {
        var steps = new ArrayList<Step>();
        var paid = group.standing().paid();
        var before = 0L;
        for (var step : group.ladder().steps()) {
            var gone = Math.max(0, Math.min(paid, step.from()) - before);
            steps.add(new Step(
                    speech.say("market.group.step", Digits.grouped(step.from())),
                    step.price().toString(),
                    gone,
                    step.from() - before,
                    paid >= step.from(),
                    speech.say("market.group.step.gone", step.price(), gone, step.from() - before)));
            before = step.from();
        }
        return steps;
    }

    private static String said(GroupBuy group, GroupBuyStage stage, Speech speech) {
        var paid = Digits.grouped(group.standing().paid());
        return switch (stage) {
            case OPEN ->
                group.ladder()
                        .next(group.standing().paid())
                        .map(next -> speech.say(
                                "market.group.missing",
                                paid,
                                Digits.grouped(next.from() - group.standing().paid()),
                                next.price()))
                        .orElseGet(() -> speech.say("market.group.top", paid, group.price()));
            case REACHED ->
                speech.say("market.group.reached", paid, group.lastPrice().orElseGet(group::price));
            case FAILED -> speech.say("market.group.failed");
            case CANCELLED -> speech.say("market.group.cancelled");
            case COUNTING -> speech.say("market.group.counting", paid);
            default -> speech.say("market.group.waiting", group.price());
        };
    }
}
