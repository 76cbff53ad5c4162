package dev.sevenstar.campaign.web.groupbuy;

import dev.sevenstar.campaign.Ladder;
import dev.sevenstar.campaign.groupbuy.GroupBuy;
import dev.sevenstar.campaign.groupbuy.GroupBuyStage;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.text.Digits;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts group-buys into the words of their pages. */
@Component
class GroupBuyPages {

    private static final int THUMB = 64;

    /** One in a list. */
    record Row(
            String href,
            String title,
            String shop,
            String stage,
            String tone,
            String open,
            String progress,
            String price) {}

    /**
     * A step of the ladder.
     *
     * @param value how far this part of the way is gone, of {@code max}
     */
    record StepRow(int number, String from, String price, long value, long max, boolean reached) {}

    /** @param key of the SKU, or how many of it take part */
    record PiecesRow(String at, String key, String label, String stock) {}

    record Goods(String number, String title, @Nullable String cover, String usual) {}

    record View(
            String number,
            String href,
            String title,
            String note,
            String stage,
            String tone,
            String said,
            Goods goods,
            List<StepRow> steps,
            String paid,
            String joined,
            String pieces,
            String warmUp,
            String open,
            String count,
            String reason,
            boolean draft,
            boolean submitted,
            boolean running,
            boolean over,
            boolean settled,
            boolean shown) {}

    private final CampaignWords words;
    private final Clock clock;

    GroupBuyPages(CampaignWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    Instant now() {
        return Times.now(clock);
    }

    Row row(GroupBuy group, String base, String shop) {
        var stage = group.stage(now());
        return new Row(
                base + "/" + group.number(),
                group.offering().title(),
                shop,
                words.say(stage.key()),
                tone(stage),
                words.span(group.window().openFrom(), group.window().openUntil()),
                words.say(
                        "campaign.group.joined", pieces(group), group.standing().joined()),
                group.lastPrice().orElseGet(group::price).toString());
    }

    private static String pieces(GroupBuy group) {
        return Digits.grouped(group.standing().paid());
    }

    View view(GroupBuy group, PublishedListing listing, String base) {
        var stage = group.stage(now());
        var standing = group.standing();
        var window = group.window();
        return new View(
                group.number(),
                base + "/" + group.number(),
                group.offering().title(),
                group.offering().note(),
                words.say(stage.key()),
                tone(stage),
                said(group, stage),
                goods(listing),
                steps(group.ladder(), standing.paid()),
                pieces(group),
                String.valueOf(standing.joined()),
                Digits.grouped(group.offering().total()),
                Times.minute(window.warmUpFrom()),
                words.span(window.openFrom(), window.openUntil()),
                Times.minute(window.countAt()),
                standing.reason(),
                stage == GroupBuyStage.DRAFT,
                stage == GroupBuyStage.SUBMITTED,
                stage.isShown() || stage == GroupBuyStage.SCHEDULED,
                standing.state().isOver(),
                standing.settledAt() != null,
                stage.isShown() || standing.state().isOver());
    }

    /** What happens next, or what came of it. */
    private String said(GroupBuy group, GroupBuyStage stage) {
        var key = stage.key().replace("campaign.group-stage.", "campaign.group-next.");
        return switch (stage) {
            case DRAFT, SUBMITTED, FAILED, CANCELLED -> words.say(key);
            case SCHEDULED -> words.say(key, Times.minute(group.window().warmUpFrom()));
            case WARMING_UP -> words.say(key, Times.minute(group.window().openFrom()));
            case OPEN -> words.say(key, Times.minute(group.window().openUntil()));
            case COUNTING -> words.say(key, Times.minute(group.window().countAt()));
            case REACHED -> words.say(key, group.step(), group.lastPrice().orElse(group.price()));
        };
    }

    private static Goods goods(PublishedListing listing) {
        var prices = listing.prices();
        var low = prices.lowest();
        var high = prices.highest();
        var usual = low.isEmpty() || high.isEmpty()
                ? ""
                : low.equals(high) ? low.get().toString() : low.get() + " – " + high.get();
        return new Goods(listing.number(), listing.content().title(), listing.coverUrl(THUMB), usual);
    }

    static List<StepRow> steps(Ladder ladder, long paid) {
        var rows = new ArrayList<StepRow>();
        var before = 0L;
        for (var step : ladder.steps()) {
            rows.add(new StepRow(
                    rows.size() + 1,
                    Digits.grouped(step.from()),
                    step.price().toString(),
                    Math.max(0, Math.min(paid, step.from()) - before),
                    step.from() - before,
                    paid >= step.from()));
            before = step.from();
        }
        return rows;
    }

    /** Each SKU with its stock, in the order of the listing. */
    List<PiecesRow> pieces(PublishedListing listing) {
        var rows = new ArrayList<PiecesRow>();
        for (var sku : listing.content().sales().sellable())
            rows.add(new PiecesRow(
                    String.valueOf(rows.size()),
                    sku.key(),
                    sku.label().isEmpty() ? words.say("campaign.group.all-pieces") : sku.label(),
                    words.say("campaign.group.in-stock", Digits.grouped(listing.stockOf(sku.key())))));
        return rows;
    }

    /** Each SKU that takes part, with how many of it. */
    List<PiecesRow> aside(GroupBuy group, PublishedListing listing) {
        return pieces(listing).stream()
                .filter(row -> group.offering().pieces().containsKey(row.key()))
                .map(row -> new PiecesRow(
                        row.at(),
                        Digits.grouped(group.offering().pieces().getOrDefault(row.key(), 0)),
                        row.label(),
                        row.stock()))
                .toList();
    }

    static String tone(GroupBuyStage stage) {
        return switch (stage) {
            case DRAFT, CANCELLED -> "";
            case SUBMITTED, COUNTING -> "amber";
            case SCHEDULED, WARMING_UP -> "blue";
            case OPEN, REACHED -> "green";
            case FAILED -> "red";
        };
    }
}
