package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.MatchShops;
import dev.sevenstar.campaign.MatchShops.Judged;
import dev.sevenstar.campaign.Terms;
import dev.sevenstar.campaign.registration.ReviewQueue.Row;
import dev.sevenstar.listing.Lowest;
import dev.sevenstar.listing.LowestPrices;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a shop could bring to a campaign: a fixed number of statements for a page of it, or for all it has chosen. */
@Component
public class Candidates {

    private static final Duration LOOKS_BACK = Duration.ofDays(30);

    private final MatchShops match;
    private final LowestPrices lowest;
    private final Clock clock;

    Candidates(MatchShops match, LowestPrices lowest, Clock clock) {
        this.match = match;
        this.lowest = lowest;
        this.clock = clock;
    }

    /** By rising id after this listing. */
    public List<Candidate> page(Campaign campaign, Registration registration, long after, int most) {
        var terms = campaign.terms();
        return with(terms, registration, match.listings(registration.key().shopId(), terms, after, most));
    }

    /** What is being written, listing by listing; what has left the shelf is missing. */
    public Map<Long, Candidate> open(Campaign campaign, Registration registration) {
        var ids = registration.entries().stream()
                .filter(entry -> entry.state().isOpen())
                .map(Entry::listingId)
                .toList();
        return of(campaign, registration, ids).stream()
                .collect(Collectors.toMap(each -> each.judged().listing().id(), Function.identity()));
    }

    /** These listings as they are now; what has left the shelf is missing. */
    List<Candidate> of(Campaign campaign, Registration registration, List<Long> listings) {
        var terms = campaign.terms();
        return with(terms, registration, match.listings(registration.key().shopId(), terms, listings));
    }

    /** One listing as it is now; empty once it has left the shelf. */
    Optional<Candidate> of(Campaign campaign, Registration registration, long listingId) {
        return of(campaign, registration, List.of(listingId)).stream().findFirst();
    }

    /** Whatever the staff have before them, of many shops; what was never on sale is missing. */
    public Map<ShopKey, Candidate> of(Campaign campaign, Collection<Row> rows) {
        var terms = campaign.terms();
        var entries = rows.stream().collect(Collectors.toMap(Row::listing, Row::entry));
        var judged = match.listings(terms, entries.keySet());
        var prices = prices(judged);
        return judged.stream()
                .map(each -> {
                    var key = each.listing().key();
                    return new Candidate(each, rules(terms, each, prices.get(key)), entries.get(key));
                })
                .collect(Collectors.toMap(each -> each.judged().listing().key(), Function.identity()));
    }

    private List<Candidate> with(Terms terms, Registration registration, List<Judged> judged) {
        var prices = prices(judged);
        var entries = registration.entries().stream().collect(Collectors.toMap(Entry::listingId, Function.identity()));
        return judged.stream()
                .map(each -> {
                    var listing = each.listing();
                    return new Candidate(
                            each, rules(terms, each, prices.get(listing.key())), entries.get(listing.id()));
                })
                .toList();
    }

    private Map<ShopKey, Lowest> prices(List<Judged> judged) {
        var now = Times.now(clock);
        return lowest.of(judged.stream().map(each -> each.listing().key()).toList(), now.minus(LOOKS_BACK), now);
    }

    private static OfferRules rules(Terms terms, Judged judged, @Nullable Lowest cheapest) {
        return new OfferRules(
                terms,
                judged.listing().prices(),
                (sku, quantity, below) -> cheapest == null ? Optional.empty() : cheapest.of(sku, quantity, below),
                judged.listing().stock());
    }
}
