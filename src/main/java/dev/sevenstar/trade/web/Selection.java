package dev.sevenstar.trade.web;

import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.listing.ShownSkus;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.trade.Wanted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was picked on the page of a listing: one quantity for each SKU shown there, in their order.
 *
 * @param isWrong something typed was no quantity
 */
public record Selection(PublishedListing listing, List<Wanted> wanted, boolean isWrong) {

    /** @throws NotFound if nothing was ever published under this number */
    public static Selection of(PublishedListings listings, String number, List<String> typed, String group) {
        var listing = listings.find(Ids.parse(number)).orElseThrow(NotFound::new);
        var skus = ShownSkus.of(listing.content().sales(), group).skus();
        var wanted = new ArrayList<Wanted>();
        var wrong = false;
        for (int i = 0; i < Math.min(typed.size(), skus.size()); i++) {
            var quantity = Quantities.read(typed.get(i));
            wrong |= quantity.isEmpty();
            if (quantity.orElse(0) > 0)
                wanted.add(new Wanted(listing.id(), skus.get(i).key(), quantity.orElseThrow()));
        }
        return new Selection(listing, List.copyOf(wanted), wrong);
    }

    /** Key of what is wrong with it; null if nothing is. */
    @Nullable
    public String problem() {
        if (isWrong) return "trade.error.quantity";
        return wanted.isEmpty() ? "trade.refused.nothing-picked" : null;
    }
}
