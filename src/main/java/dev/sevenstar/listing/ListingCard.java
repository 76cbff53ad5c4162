package dev.sevenstar.listing;

import dev.sevenstar.media.PictureRef;
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
        @Nullable String coverHash,
        @Nullable Long priceFromFen,
        @Nullable Long priceToFen,
        @Nullable Integer minimumOrder,
        String unit,
        long stockTotal,
        int stars) {

    /** Address of the cover at one of the kept sizes; null when it has no picture. */
    public @Nullable String coverUrl(int size) {
        return coverHash == null ? null : PictureRef.url(coverHash, size);
    }

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
