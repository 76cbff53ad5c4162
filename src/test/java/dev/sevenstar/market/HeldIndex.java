package dev.sevenstar.market;

import dev.sevenstar.shared.ShopKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An index that holds these listings and forgets what it is told. */
class HeldIndex implements ListingIndex {

    private final List<ShopKey> held;

    HeldIndex(List<ShopKey> held) {
        this.held = held;
    }

    @Override
    public List<ShopKey> ofShop(long shopId, long after, int limit) {
        return held.stream().filter(key -> key.id() > after).limit(limit).toList();
    }

    @Override
    public List<ShopKey> inCategory(long categoryId, long after, int limit) {
        return ofShop(0, after, limit);
    }

    @Override
    public Optional<Checkpoint> kept() {
        return Optional.empty();
    }

    @Override
    public void put(Collection<SearchEntry> entries) {}

    @Override
    public void remove(Collection<Long> listingIds) {}

    @Override
    public void show() {}

    @Override
    public void keep(Checkpoint checkpoint) {}

    @Override
    public void clear() {}

    @Override
    public void forget() {}

    @Override
    public int size() {
        return held.size();
    }

    @Override
    public long bytes() {
        return 0;
    }
}
