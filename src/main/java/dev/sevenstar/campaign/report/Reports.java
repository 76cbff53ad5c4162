package dev.sevenstar.campaign.report;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.registration.Taking;
import dev.sevenstar.campaign.registration.TakingPart;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws up what came of a campaign: a fixed number of statements, however many shops and listings took part. */
@Component
public class Reports {

    /** Before the sale began. */
    public static final Duration BEFORE = Duration.ofDays(30);

    private final TakingPart taking;
    private final CampaignSales sales;
    private final PublishedListings listings;
    private final Shops shops;
    private final Clock clock;

    Reports(TakingPart taking, CampaignSales sales, PublishedListings listings, Shops shops, Clock clock) {
        this.taking = taking;
        this.sales = sales;
        this.listings = listings;
        this.shops = shops;
        this.clock = clock;
    }

    /** Of one shop, by listing. */
    public Report of(Campaign campaign, long shopId) {
        var part = taking.in(campaign.id(), shopId);
        var outcomes = outcomes(campaign, part, sales.at(campaign.id(), shopId));
        var titles = listings.all(shopId, part.stream().map(Taking::listingId).toList());
        var lines = outcomes.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue(), titles))
                .toList();
        return new Report(lines, Outcome.together(outcomes.values(), lasted(campaign)));
    }

    private static Report.Line line(Taking taken, Outcome outcome, Map<Long, PublishedListing> listings) {
        var listing = listings.get(taken.listingId());
        return new Report.Line(
                taken.listingId(), listing == null ? "" : listing.content().title(), outcome);
    }

    /** Of all shops, by shop. */
    public Report of(Campaign campaign) {
        var outcomes = outcomes(campaign, taking.in(campaign.id()), sales.at(campaign.id()));
        var byShop = outcomes.entrySet().stream()
                .collect(Collectors.groupingBy(
                        each -> each.getKey().shopId(), Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var names = shops.findAllById(byShop.keySet()).stream().collect(Collectors.toMap(Shop::id, Shop::name));
        var lasted = lasted(campaign);
        var lines = byShop.entrySet().stream()
                .map(each -> new Report.Line(
                        each.getKey(),
                        names.getOrDefault(each.getKey(), ""),
                        Outcome.together(each.getValue(), lasted)))
                .toList();
        return new Report(lines, Outcome.together(outcomes.values(), lasted));
    }

    private Map<Taking, Outcome> outcomes(Campaign campaign, List<Taking> part, List<Sold> sold) {
        var from = campaign.schedule().liveFrom();
        var here = byListing(sold);
        var before = byListing(
                sales.between(part.stream().map(Taking::shopId).distinct().toList(), from.minus(BEFORE), from));
        var lasted = lasted(campaign);
        return part.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        each -> new Outcome(
                                each.share(),
                                here.getOrDefault(each.listing(), Sold.nothing(each.shopId(), each.listingId())),
                                before.getOrDefault(each.listing(), Sold.nothing(each.shopId(), each.listingId())),
                                lasted)));
    }

    private static Map<ShopKey, Sold> byListing(Collection<Sold> sold) {
        return sold.stream()
                .collect(Collectors.toMap(each -> new ShopKey(each.shopId(), each.listingId()), Function.identity()));
    }

    /** How long it has been on sale, to now or to its end. */
    private Duration lasted(Campaign campaign) {
        var clocks = campaign.schedule();
        var now = Times.now(clock);
        var until = now.isBefore(clocks.liveUntil()) ? now : clocks.liveUntil();
        return until.isBefore(clocks.liveFrom()) ? Duration.ZERO : Duration.between(clocks.liveFrom(), until);
    }
}
