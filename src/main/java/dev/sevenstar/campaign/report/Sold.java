package dev.sevenstar.campaign.report;

import dev.sevenstar.shared.Money;

/**
 * What was ordered of a listing and not called off.
 *
 * @param amount of the goods, without freight, after what the seller put on or took off
 * @param reduced how much less that was than the usual price
 */
public record Sold(long shopId, long listingId, long orders, long pieces, Money amount, Money reduced) {

    public static Sold nothing(long shopId, long listingId) {
        return new Sold(shopId, listingId, 0, 0, Money.ZERO, Money.ZERO);
    }

    /** Both together; an order of both counts for each. */
    Sold plus(Sold other) {
        return new Sold(
                shopId,
                listingId,
                orders + other.orders,
                pieces + other.pieces,
                amount.plus(other.amount),
                reduced.plus(other.reduced));
    }
}
