package dev.sevenstar.listing;

import java.time.Instant;

/**
 * A lower price for a while.
 *
 * @param kind why it is lower
 * @param holder whose share of the stock it holds for
 * @param label what buyers know it by
 * @param href where they read more
 * @param until not included
 */
public record SpecialPrice(
        SpecialKind kind, long holder, String label, String href, Instant from, Instant until, PriceTable prices) {

    public boolean isLive(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
