package dev.sevenstar.market;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A listing in a list of many, as the search keeps it beside its words: a page of results asks nobody
 * else.
 *
 * @param cover hash of the first picture; null while there is none, or when not everybody may see it
 * @param price from which it sells; null when not everybody may see it
 * @param unit the Chinese word
 * @param region six-digit code of the shop
 */
public record Card(
        long shopId,
        long listingId,
        String title,
        @Nullable String cover,
        @Nullable Money price,
        boolean onePrice,
        String unit,
        int minimum,
        int stars,
        boolean onlineOrder,
        boolean soldOut,
        String shopName,
        String region) {

    /** The same without its shop. */
    public Card nameless() {
        return new Card(
                shopId,
                listingId,
                title,
                cover,
                price,
                onePrice,
                unit,
                minimum,
                stars,
                onlineOrder,
                soldOut,
                "",
                region);
    }

    public String number() {
        return Ids.text(listingId);
    }
}
