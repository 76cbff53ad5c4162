package dev.sevenstar.demo;

import dev.sevenstar.campaign.CampaignList;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.MatchShops;
import dev.sevenstar.campaign.Verdict;
import dev.sevenstar.campaign.registration.Candidate;
import dev.sevenstar.campaign.registration.Candidates;
import dev.sevenstar.campaign.registration.Decide;
import dev.sevenstar.campaign.registration.EntryState;
import dev.sevenstar.campaign.registration.HandIn;
import dev.sevenstar.campaign.registration.Offer;
import dev.sevenstar.campaign.registration.Registrations;
import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shops bring their newest goods that fit, each at the highest price that is low enough, and the staff decide. */
@Component
@DemoOnly
class JoinCampaigns {

    private static final int LISTINGS = 5;
    private static final int LOOKED_AT = 40;

    /** Of what is in stock of a SKU. */
    private static final int SHARE_OF = 4;

    private final CampaignList list;
    private final Campaigns campaigns;
    private final Registrations registrations;
    private final Candidates candidates;
    private final HandIn handIn;
    private final MatchShops match;
    private final Decide decide;

    JoinCampaigns(
            CampaignList list,
            Campaigns campaigns,
            Registrations registrations,
            Candidates candidates,
            HandIn handIn,
            MatchShops match,
            Decide decide) {
        this.list = list;
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.candidates = candidates;
        this.handIn = handIn;
        this.match = match;
        this.decide = decide;
    }

    /** @param title of the campaign, published by then */
    Happening handedIn(String title, Instant at, Collection<Settled> shops) {
        return new Happening(at, () -> shops.forEach(shop -> handIn(title, shop)));
    }

    /** The staff approve everything that waits, but return one listing of the last shop. */
    Happening decided(String title, Instant at, Collection<Settled> shops) {
        return new Happening(at, () -> decide(title, List.copyOf(shops)));
    }

    private void handIn(String title, Settled shop) {
        var campaign = campaigns.get(named(title));
        var shopId = shop.shop().id();
        if (match.shop(shopId, campaign.terms()).stream().anyMatch(Verdict::isMissed)) return;
        var unwritten = registrations.get(shopId, campaign.id());
        var offers = candidates.page(campaign, unwritten, 0, LOOKED_AT).stream()
                .filter(candidate -> candidate.judged().fits())
                .collect(Collectors.toMap(
                        candidate -> candidate.judged().listing().id(), JoinCampaigns::offer));
        var good = offers.entrySet().stream()
                .filter(each -> each.getValue().total() > 0)
                .sorted(Map.Entry.<Long, Offer>comparingByKey().reversed())
                .limit(LISTINGS)
                .toList();
        if (good.isEmpty()) return;
        registrations.change(
                shopId, campaign.id(), each -> good.forEach(one -> each.offer(one.getKey(), one.getValue())));
        dropWrong(campaign.id(), shopId);
        var written = registrations.get(shopId, campaign.id());
        if (written.entries().isEmpty()) return;
        var owner = shop.owner();
        handIn.handIn(shopId, campaign.id(), written.version(), owner.id(), owner.name());
    }

    private void dropWrong(long campaignId, long shopId) {
        var open = candidates.open(campaigns.get(campaignId), registrations.get(shopId, campaignId));
        registrations.change(
                shopId,
                campaignId,
                each -> open.forEach((listing, candidate) -> {
                    if (!candidate.canBeHandedIn()) each.drop(listing);
                }));
    }

    private static Offer offer(Candidate candidate) {
        var listing = candidate.judged().listing();
        var prices = new ArrayList<Offer.Price>();
        for (var each : asked(listing))
            candidate
                    .rules()
                    .most(each.sku(), each.from())
                    .ifPresent(most -> prices.add(new Offer.Price(each.sku(), each.from(), most)));
        var pieces = listing.stock().entrySet().stream()
                .filter(each -> each.getValue() >= SHARE_OF)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue() / SHARE_OF));
        return new Offer(prices, pieces);
    }

    private static List<Offer.Price> asked(PublishedListing listing) {
        var steps = listing.prices().steps();
        if (!steps.isEmpty())
            return steps.stream()
                    .map((PriceTable.Step step) -> new Offer.Price("", step.from(), step.price()))
                    .toList();
        return listing.content().sales().sellable().stream()
                .map((Sku sku) -> new Offer.Price(sku.key(), 1, Money.ZERO))
                .toList();
    }

    private void decide(String title, List<Settled> shops) {
        var campaign = named(title);
        for (var shop : shops) {
            var registration = registrations.get(shop.shop().id(), campaign);
            var waiting = registration.entries().stream()
                    .filter(each -> each.state() == EntryState.SUBMITTED)
                    .toList();
            for (int i = 0; i < waiting.size(); i++) {
                var listing = waiting.get(i).listingId();
                var isLast = shop == shops.get(shops.size() - 1) && i == waiting.size() - 1;
                if (isLast) decide.turnBack(registration.key(), listing, "主图不是白底，请换一张再提交");
                else decide.approve(registration.key(), listing);
            }
        }
    }

    private long named(String title) {
        return list.open().stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
