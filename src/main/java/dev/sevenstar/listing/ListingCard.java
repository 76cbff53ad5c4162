package dev.sevenstar.listing;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import org.jspecify.annotations.Nullable;

/** A listing in a list of many: picture, title, price, and no more. */
public record ListingCard(
        long shopId,
        long id,
        ListingState state,
        SupplyMode mode,
        String title,
        @Nullable Long categoryId,
        @Nullable Long coverPicture,
        @Nullable Long priceFromFen,
        @Nullable Long priceToFen,
        @Nullable Integer minimumOrder,
        String unit,
        long stockTotal,
        int stars) {

    public String number() {
        return Ids.text(id);
    }

    public @Nullable Money priceFrom() {
        return priceFromFen == null ? null : Money.ofFen(priceFromFen);
    }

    public @Nullable Money priceTo() {
        return priceToFen == null ? null : Money.ofFen(priceToFen);
    }
}
