package dev.sevenstar.listing;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** How much of its listings a shop has sold, told by the room that knows orders. */
public interface SoldPieces {

    /**
     * By listing, of these shops together, in one statement; a listing of which nothing was sold is missing. An order
     * counts from the moment it was placed unless it was called off.
     */
    Map<Long, Long> since(Collection<Long> shops, Instant from);
}
