package dev.sevenstar.campaign.plan;

import org.jspecify.annotations.Nullable;

/**
 * A listing of the shop that takes part.
 *
 * @param stockWanted pieces for the whole activity
 * @param lockDays the price stays so many days before the first day, and to the last; null: it may move
 */
public record LinkedGoods(
        long listingId, int stockWanted, @Nullable Integer lockDays) {

    public static final int MOST_LOCK_DAYS = 60;
}
