package dev.sevenstar.support;

import dev.sevenstar.listing.Hold;
import dev.sevenstar.listing.ListingLock;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds the listings that a test tells it to, as a campaign would. */
public class Clamp implements ListingLock {

    private final Map<ShopKey, Hold> held = new ConcurrentHashMap<>();
    private final List<Collection<Long>> asked = new ArrayList<>();

    public void hold(ShopKey listing, String name, Instant until) {
        held.put(listing, new Hold(name, until, "/workbench/campaigns/1"));
    }

    public void letGo() {
        held.clear();
    }

    /** Of which listings it was asked since the last time. */
    public synchronized List<Collection<Long>> asked() {
        var questions = List.copyOf(asked);
        asked.clear();
        return questions;
    }

    @Override
    public synchronized Map<Long, List<Hold>> holds(long shopId, Collection<Long> listingIds, Instant now) {
        asked.add(List.copyOf(listingIds));
        var found = new HashMap<Long, List<Hold>>();
        for (var id : listingIds) {
            var hold = held.get(new ShopKey(shopId, id));
            if (hold != null && hold.until().isAfter(now)) found.put(id, List.of(hold));
        }
        return found;
    }
}
