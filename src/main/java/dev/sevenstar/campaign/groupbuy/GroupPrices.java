package dev.sevenstar.campaign.groupbuy;

import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.listing.SpecialKind;
import dev.sevenstar.listing.SpecialPrice;
import dev.sevenstar.listing.SpecialPrices;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sets what a piece costs who joins now: the same for every SKU and from the listing's minimum on. */
@Component
class GroupPrices {

    private final PublishedListings listings;
    private final SpecialPrices specials;

    GroupPrices(PublishedListings listings, SpecialPrices specials) {
        this.listings = listings;
        this.specials = specials;
    }

    void set(GroupBuy group) {
        var listing = listings.find(group.listing()).orElseThrow(NotFound::new);
        var window = group.window();
        specials.set(
                group.listing(),
                new SpecialPrice(
                        SpecialKind.GROUP_BUY,
                        group.key().id(),
                        group.offering().title(),
                        group.href(),
                        window.openFrom(),
                        window.openUntil(),
                        table(listing, group)));
    }

    private static PriceTable table(PublishedListing listing, GroupBuy group) {
        var minimum = listing.prices().minimum();
        var price = group.price();
        if (!listing.prices().steps().isEmpty())
            return PriceTable.of(List.of(new PriceTable.Step(minimum, price)), Map.of(), minimum);
        Map<String, Money> each =
                group.offering().pieces().keySet().stream().collect(Collectors.toMap(sku -> sku, sku -> price));
        return PriceTable.of(List.of(), each, minimum);
    }
}
