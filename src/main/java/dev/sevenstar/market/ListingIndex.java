package dev.sevenstar.market;

import dev.sevenstar.shared.ShopKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The writing side of {@link ListingSearch}, used by the one thread that catches up with the outbox.
 * Writing an entry again replaces it, so the same change may come twice.
 */
public interface ListingIndex {

    void put(Collection<SearchEntry> entries);

    void remove(Collection<Long> listingIds);

    /** Lets searches see what was written. */
    void show();

    /** Keeps what was written, together with how far the outbox has been read for it. */
    void keep(Checkpoint checkpoint);

    /** How far the kept content goes; empty when there is none, or none that can be used. */
    Optional<Checkpoint> kept();

    void clear();

    /** Forgets everything, but searches see it go only at the next {@link #show}. */
    void forget();

    /** How many listings it holds. */
    int size();

    /** What it takes on the disk. */
    long bytes();

    /** Listings of a shop that are in the index, by rising id after this one. */
    List<ShopKey> ofShop(long shopId, long after, int limit);

    /** Listings of a category and all below it that are in the index, by rising id after this one. */
    List<ShopKey> inCategory(long categoryId, long after, int limit);

    /**
     * @param origin the database that the content was read from
     * @param position id of the outbox up to which everything is in the index
     */
    record Checkpoint(String origin, long position) {}
}
