package dev.sevenstar.listing;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What holds listings, whichever room says so. */
@Component
class Holds {

    /** Looked up when they are asked: they themselves ask for listings. */
    private final ObjectProvider<ListingLock> locks;

    private final Revisions revisions;
    private final Clock clock;

    Holds(ObjectProvider<ListingLock> locks, Revisions revisions, Clock clock) {
        this.locks = locks;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** By listing, each room asked once; those that nobody holds are left out. */
    Map<Long, List<Hold>> of(long shopId, Collection<Long> listingIds) {
        if (listingIds.isEmpty()) return Map.of();
        var now = Times.now(clock);
        var all = new HashMap<Long, List<Hold>>();
        for (var lock : locks)
            lock.holds(shopId, listingIds, now).forEach((id, holds) -> holds.stream()
                    .filter(hold -> hold.until().isAfter(now))
                    .forEach(hold ->
                            all.computeIfAbsent(id, any -> new ArrayList<>()).add(hold)));
        return all;
    }

    List<Hold> of(ShopKey listing) {
        return of(listing.shopId(), List.of(listing.id())).getOrDefault(listing.id(), List.of());
    }

    /** What no buyer has ever seen nobody relies on. */
    List<Hold> of(Listing listing) {
        return listing.publishedNumber().isEmpty() ? List.of() : of(listing.key());
    }

    /** What a revision being written may not do. */
    Held on(Listing listing) {
        return on(listing, of(listing));
    }

    Held on(Listing listing, List<Hold> holds) {
        if (holds.isEmpty() || !listing.isOpen()) return new Held(holds, null);
        return new Held(
                holds,
                listing.publishedNumber()
                        .map(number -> revisions.get(listing.key(), number).content())
                        .orElse(null));
    }

    /** @throws Refused if the listing has to stay on sale */
    void guardSale(ShopKey listing) {
        of(listing).stream().findFirst().ifPresent(hold -> {
            throw new Refused("listing.refused.held", hold.name(), Times.minute(hold.until()));
        });
    }
}
