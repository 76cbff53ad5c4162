package dev.sevenstar.campaign;

import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.listing.SoldPieces;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Judges shops and all they have on sale by campaigns' terms. Whatever the number of shops, listings and conditions, it
 * asks once for each fact, once for the listings and once for what they sold.
 */
@Component
public class MatchShops {

    private static final Duration SOLD = Duration.ofDays(30);

    /** What is counted of one shop for one campaign. */
    private static final class Tally {
        int inScope;
        int fitting;
    }

    private final ShopFacts facts;
    private final EntryRules rules;
    private final PublishedListings listings;
    private final SoldPieces sold;
    private final Matches matches;
    private final Clock clock;

    MatchShops(
            ShopFacts facts,
            EntryRules rules,
            PublishedListings listings,
            SoldPieces sold,
            Matches matches,
            Clock clock) {
        this.facts = facts;
        this.rules = rules;
        this.listings = listings;
        this.sold = sold;
        this.matches = matches;
        this.clock = clock;
    }

    /** Judges and keeps it. */
    public void match(Collection<Long> shops, List<Campaign> campaigns) {
        matches.keep(judge(shops, campaigns.stream().collect(Collectors.toMap(Campaign::id, Campaign::terms))));
    }

    /** Judges without keeping: what would be if these were the terms, by a number of the asker's. */
    public List<Match> judge(Collection<Long> shops, Map<Long, Terms> terms) {
        if (shops.isEmpty() || terms.isEmpty()) return List.of();
        var now = Times.now(clock);
        var names = terms.values().stream()
                .flatMap(each -> ShopFacts.names(each).stream())
                .collect(Collectors.toSet());
        var readings = facts.read(shops, names);
        var tallies = tally(shops, terms, sold.since(shops, now.minus(SOLD)));
        var judged = new ArrayList<Match>();
        for (var shop : shops)
            terms.forEach((campaign, each) -> {
                var tally = tallies.getOrDefault(shop, Map.of()).getOrDefault(campaign, new Tally());
                judged.add(
                        new Match(shop, campaign, rules.shop(each, shop, readings), tally.inScope, tally.fitting, now));
            });
        return judged;
    }

    /** What a shop itself is judged by, whatever it sells. */
    public List<Verdict> shop(long shopId, Terms terms) {
        return rules.shop(terms, shopId, facts.read(List.of(shopId), Set.copyOf(ShopFacts.names(terms))));
    }

    /** By shop, then by campaign. */
    private Map<Long, Map<Long, Tally>> tally(Collection<Long> shops, Map<Long, Terms> terms, Map<Long, Long> pieces) {
        var tallies = new HashMap<Long, Map<Long, Tally>>();
        listings.onSale(shops, listing -> {
            var ofShop = tallies.computeIfAbsent(listing.shopId(), shop -> new HashMap<>());
            terms.forEach((campaign, each) -> count(
                    ofShop.computeIfAbsent(campaign, id -> new Tally()),
                    each,
                    listing,
                    pieces.getOrDefault(listing.id(), 0L)));
        });
        return tallies;
    }

    private void count(Tally tally, Terms terms, PublishedListing listing, long pieces) {
        var verdicts = rules.listing(terms, listing, pieces);
        if (verdicts.stream().anyMatch(each -> each.condition().measure() == Measure.SCOPE && each.isMissed())) return;
        tally.inScope++;
        if (verdicts.stream().noneMatch(Verdict::isMissed)) tally.fitting++;
    }

    /** A listing with what it was judged by, in the order of the terms. */
    public record Judged(PublishedListing listing, List<Verdict> verdicts) {

        public boolean fits() {
            return verdicts.stream().noneMatch(Verdict::isMissed);
        }
    }

    /** What a shop has on sale, after this listing, each judged. */
    public List<Judged> listings(long shopId, Terms terms, long after, int most) {
        return judged(shopId, terms, listings.onSale(shopId, after, most));
    }

    /** Those of these that a shop has on sale, each judged. */
    public List<Judged> listings(long shopId, Terms terms, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return judged(
                shopId,
                terms,
                listings.all(shopId, ids).values().stream()
                        .filter(PublishedListing::isOnline)
                        .toList());
    }

    /** These listings of several shops, on sale or not any more. */
    public List<Judged> listings(Terms terms, Collection<ShopKey> keys) {
        if (keys.isEmpty()) return List.of();
        var shops = keys.stream().map(ShopKey::shopId).distinct().toList();
        var pieces = sold.since(shops, Times.now(clock).minus(SOLD));
        return judged(terms, listings.all(keys).values(), pieces);
    }

    private List<Judged> judged(long shopId, Terms terms, List<PublishedListing> found) {
        return judged(terms, found, sold.since(List.of(shopId), Times.now(clock).minus(SOLD)));
    }

    private List<Judged> judged(Terms terms, Collection<PublishedListing> found, Map<Long, Long> pieces) {
        return found.stream()
                .map(listing ->
                        new Judged(listing, rules.listing(terms, listing, pieces.getOrDefault(listing.id(), 0L))))
                .toList();
    }
}
