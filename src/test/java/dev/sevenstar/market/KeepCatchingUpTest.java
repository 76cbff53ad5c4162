package dev.sevenstar.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.HouseTest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class KeepCatchingUpTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Autowired
    SearchOutbox outbox;

    @Autowired
    PublishedListings listings;

    @Autowired
    Entries entries;

    @Autowired
    Catalog catalog;

    @Test
    void an_index_that_fails_is_tried_again() throws InterruptedException {
        var index = new BrokenIndex(3);
        var keeping = keeping(index, new Patience(Duration.ofMillis(1), Duration.ofMillis(2)));
        keeping.start();
        assertThat(index.mended.await(10, TimeUnit.SECONDS)).isTrue();
        keeping.stop();
    }

    @Test
    void it_stops_in_the_middle_of_a_long_wait() throws InterruptedException {
        var index = new BrokenIndex(Integer.MAX_VALUE);
        var keeping = keeping(index, new Patience(LONG, LONG));
        keeping.start();
        assertThat(index.failed.await(10, TimeUnit.SECONDS)).isTrue();
        keeping.stop();
        assertThat(keeping.isAlive()).isFalse();
    }

    private KeepCatchingUp keeping(ListingIndex index, Patience patience) {
        return new KeepCatchingUp(new CatchUp(index, outbox, listings, entries, catalog), LONG, patience);
    }

    /** Refuses so many times, then takes everything. */
    private static final class BrokenIndex implements ListingIndex {

        final CountDownLatch failed = new CountDownLatch(1);
        final CountDownLatch mended = new CountDownLatch(1);
        private int refusals;

        BrokenIndex(int refusals) {
            this.refusals = refusals;
        }

        @Override
        public Optional<Checkpoint> kept() {
            failed.countDown();
            if (refusals-- > 0) throw new IllegalStateException("the disk is full");
            return Optional.empty();
        }

        @Override
        public void keep(Checkpoint checkpoint) {
            mended.countDown();
        }

        @Override
        public void put(Collection<SearchEntry> entries) {}

        @Override
        public void remove(Collection<Long> listingIds) {}

        @Override
        public void show() {}

        @Override
        public void clear() {}

        @Override
        public List<ShopKey> ofShop(long shopId, long after, int limit) {
            return List.of();
        }

        @Override
        public List<ShopKey> inCategory(long categoryId, long after, int limit) {
            return List.of();
        }
    }
}
