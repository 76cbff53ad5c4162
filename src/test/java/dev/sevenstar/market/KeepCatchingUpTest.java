package dev.sevenstar.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.shared.Patience;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;

@HouseTest
class KeepCatchingUpTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Autowired
    ApplicationContext house;

    @Autowired
    World world;

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
        assertThat(keeping.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
        keeping.stop();
    }

    @Test
    void a_node_is_ready_when_its_index_is_and_draws_its_pages_after_that() throws InterruptedException {
        var index = new BrokenIndex(50);
        var keeping = keeping(index, new Patience(Duration.ofMillis(2), Duration.ofMillis(4)));
        var settings = new IndexSettings(Path.of("target/test-index"), Duration.ofMillis(500), Duration.ofMinutes(1));
        keeping.start();
        new AwaitIndex(keeping, settings).run(new DefaultApplicationArguments());
        assertThat(index.mended.getCount()).isZero();
        keeping.stop();
        assertThat(house.getBeanProvider(ApplicationRunner.class).orderedStream())
                .extracting(runner -> runner.getClass().getSimpleName())
                .containsSubsequence("AwaitIndex", "WarmUp");
    }

    @Test
    void it_stops_in_the_middle_of_a_long_wait() throws InterruptedException {
        var index = new BrokenIndex(Integer.MAX_VALUE);
        var keeping = keeping(index, new Patience(LONG, LONG));
        keeping.start();
        assertThat(index.failed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(keeping.awaitCaughtUp(Duration.ZERO)).isFalse();
        keeping.stop();
        assertThat(keeping.isAlive()).isFalse();
    }

    @Test
    void what_another_node_publishes_is_seen_without_being_called() throws InterruptedException {
        var index = new BrokenIndex(0);
        var keeping = keeping(index, Duration.ofMillis(20), Patience.usual());
        keeping.start();
        assertThat(index.mended.await(10, TimeUnit.SECONDS)).isTrue();
        var goods = Goods.in(house);
        var key = goods.online(world.boltFactory().shop(), goods.bolts("不锈钢螺栓"));
        assertThat(index.seen(key.id()).await(10, TimeUnit.SECONDS)).isTrue();
        keeping.stop();
    }

    private KeepCatchingUp keeping(ListingIndex index, Patience patience) {
        return keeping(index, LONG, patience);
    }

    private KeepCatchingUp keeping(ListingIndex index, Duration pause, Patience patience) {
        return new KeepCatchingUp(new CatchUp(index, outbox, listings, entries, catalog), pause, patience);
    }

    /** Refuses so many times, then takes everything. */
    private static final class BrokenIndex extends HeldIndex {

        final CountDownLatch failed = new CountDownLatch(1);
        final CountDownLatch mended = new CountDownLatch(1);
        final Map<Long, CountDownLatch> written = new ConcurrentHashMap<>();
        private int refusals;

        BrokenIndex(int refusals) {
            super(List.of());
            this.refusals = refusals;
        }

        @Override
        public Optional<Checkpoint> kept() {
            failed.countDown();
            if (refusals-- > 0) throw new IllegalStateException("the disk is full");
            return Optional.empty();
        }

        @Override
        public void put(Collection<SearchEntry> entries) {
            entries.forEach(entry -> seen(entry.card().listingId()).countDown());
        }

        CountDownLatch seen(long listingId) {
            return written.computeIfAbsent(listingId, id -> new CountDownLatch(1));
        }

        @Override
        public void keep(Checkpoint checkpoint) {
            mended.countDown();
        }
    }
}
