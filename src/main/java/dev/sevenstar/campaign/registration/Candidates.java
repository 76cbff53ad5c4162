package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.MatchShops;
import dev.sevenstar.campaign.MatchShops.Judged;
import dev.sevenstar.campaign.Terms;
import dev.sevenstar.listing.LowestPrices;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        var terms = campaign.terms();
        var ids = registration.entries().stream()
                .filter(entry -> entry.state().isOpen())
                .map(Entry::listingId)
                .toList();
        return with(terms, registration, match.listings(registration.key().shopId(), terms, ids)).stream()
                .collect(Collectors.toMap(each -> each.judged().listing().id(), Function.identity()));
    }

    /** One listing as it is now; empty once it has left the shelf. */
    Optional<Candidate> of(Campaign campaign, Registration registration, long listingId) {
        var terms = campaign.terms();
        var shopId = registration.key().shopId();
        return with(terms, registration, match.listings(shopId, terms, List.of(listingId))).stream()
                .findFirst();
    }

    private List<Candidate> with(Terms terms, Registration registration, List<Judged> judged) {
        var now = Times.now(clock);
        var prices = lowest.of(judged.stream().map(each -> each.listing().key()).toList(), now.minus(LOOKS_BACK), now);
        var entries = registration.entries().stream().collect(Collectors.toMap(Entry::listingId, Function.identity()));
        return judged.stream()
                .map(each -> {
                    var listing = each.listing();
                    var cheapest = prices.get(listing.key());
                    var rules = new OfferRules(
                            terms,
                            listing.prices(),
                            (sku, quantity, below) ->
                                    cheapest == null ? Optional.empty() : cheapest.of(sku, quantity, below),
                            listing.stock());
                    return new Candidate(each, rules, entries.get(listing.id()));
                })
                .toList();
    }
}
