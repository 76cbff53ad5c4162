package dev.sevenstar.campaign.registration;

import dev.sevenstar.shared.ShopKey;

/**
 * A listing that takes part.
 *
 * @param share pieces that were set aside for it
 */
public record Taking(long shopId, long listingId, long share) {

    public ShopKey listing() {
        return new ShopKey(shopId, listingId);
    }
}
