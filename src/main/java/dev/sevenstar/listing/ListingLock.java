package dev.sevenstar.listing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Offered by rooms above that have to rely on listings for some time. Whoever begins a hold makes sure that the listing
 * is on sale at the prices it relies on; from then on this room refuses what would change them.
 */
public interface ListingLock {

    /** By listing, those of a shop that are held now; the others are left out. Asked once for a whole page. */
    Map<Long, List<Hold>> holds(long shopId, Collection<Long> listingIds, Instant now);
}
