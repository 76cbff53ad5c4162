package dev.sevenstar.trade.cart;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.trade.Wanted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of somebody's cart.
 *
 * @param seen what one piece cost when the buyer last looked
 * @param seenRevision of the listing, as it was then
 * @param ticked whether it is to be ordered next
 * @param removedAt null while it is in the cart
 */
public record CartLine(
        long id,
        long shopId,
        long listingId,
        String sku,
        int quantity,
        Money seen,
        int seenRevision,
        boolean ticked,
        @Nullable Instant removedAt) {

    public Wanted wanted() {
        return new Wanted(listingId, sku, quantity);
    }

    ShopKey listing() {
        return new ShopKey(shopId, listingId);
    }

    CartLine with(int newQuantity, boolean newTicked) {
        return new CartLine(id, shopId, listingId, sku, newQuantity, seen, seenRevision, newTicked, removedAt);
    }

    CartLine seeing(Money price, int revision) {
        return new CartLine(id, shopId, listingId, sku, quantity, price, revision, ticked, removedAt);
    }
}
