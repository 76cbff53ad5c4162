package dev.sevenstar.campaign.groupbuy;

import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds what a shop offers together against the listing as it stands. */
public final class GroupBuyRules {

    /**
     * Why it cannot be offered.
     *
     * @param field it is about; empty if it is about the listing
     * @param sku it is about; empty if it is about all of them
     */
    public record Problem(String field, String sku, String key, List<Object> args) {

        static Problem of(String field, String key, Object... args) {
            return new Problem(field, "", "campaign.group-rule." + key, List.of(args));
        }
    }

    private GroupBuyRules() {}

    /**
     * None if it can be offered.
     *
     * @param taken whether another special price holds in its time
     */
    public static List<Problem> problems(Offering offering, PublishedListing listing, boolean taken) {
        var problems = new ArrayList<Problem>();
        var sales = listing.content().sales();
        if (!listing.isOnline()) problems.add(Problem.of("", "offline"));
        else if (!sales.takesOrders() || sales.privatePrice()) problems.add(Problem.of("", "not-ordered"));
        if (taken) problems.add(Problem.of("openFrom", "taken"));
        offering.pieces().forEach((sku, pieces) -> {
            if (pieces > listing.stockOf(sku))
                problems.add(new Problem("pieces", sku, "campaign.group-rule.stock", List.of(listing.stockOf(sku))));
        });
        var first = offering.ladder().steps().get(0);
        lowest(offering, listing)
                .filter(usual -> !first.price().isBelow(usual))
                .ifPresent(usual -> problems.add(Problem.of("price[0]", "not-cheaper", usual.toString())));
        if (first.from() < listing.prices().minimum())
            problems.add(Problem.of("from[0]", "below-minimum", listing.prices().minimum()));
        return problems;
    }

    /** The least that any of it costs alone. */
    public static Optional<Money> lowest(Offering offering, PublishedListing listing) {
        if (!listing.prices().steps().isEmpty()) return listing.prices().lowest();
        return offering.pieces().keySet().stream()
                .flatMap(sku -> listing.prices().find(sku, 1).stream())
                .min(Comparator.naturalOrder());
    }
}
