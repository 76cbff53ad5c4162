package dev.sevenstar.market;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.market.ListingIndex.Checkpoint;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the index of this node up to the database: from the outbox, or from the listings themselves
 * when there is no index, or one of another market, shape or edition of the catalog, or one left behind too
 * long.
 *
 * <p>A transaction may commit with an id below one that was read already, so a stretch before the
 * position is read again each time; what was done is remembered for as long.
 */
@Component
public class CatchUp {

    static final Duration KEPT_FOR = Duration.ofDays(7);
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Duration KEEP_EVERY = Duration.ofSeconds(5);
    private static final Duration KEEP_IDLE_EVERY = Duration.ofHours(1);
    private static final int BATCH = 500;
    private static final int TSID_MILLIS_SHIFT = 22;
    private static final int NOT_REBUILDING = -1;

    private final ListingIndex index;
    private final SearchOutbox outbox;
    private final PublishedListings listings;
    private final Entries entries;
    private final Catalog catalog;
    private final Object bell = new Object();
    private final Set<Long> done = new HashSet<>();

    private String origin = "";
    private boolean whole;
    private volatile long position;
    private volatile int rebuilt = NOT_REBUILDING;
    private volatile boolean rebuildWanted;
    private boolean unkept;
    private boolean rung;
    private long keptAt = System.nanoTime();

    CatchUp(ListingIndex index, SearchOutbox outbox, PublishedListings listings, Entries entries, Catalog catalog) {
        this.index = index;
        this.outbox = outbox;
        this.listings = listings;
        this.entries = entries;
        this.catalog = catalog;
    }

    /** Does all that is due; afterwards every change committed before is found. */
    public void run() {
        run(() -> false);
    }

    /** @param ended asked during a long build, which is then given up; the next run begins it anew */
    synchronized void run(BooleanSupplier ended) {
        if (origin.isEmpty()) begin(ended);
        else if (rebuildWanted || !whole) rebuild(origin, false, ended);
        if (!whole) return;
        var here = Ids.next();
        var from = before(position, OVERLAP);
        List<SearchOutbox.Row> rows;
        do {
            rows = outbox.after(from, BATCH);
            apply(rows);
            if (!rows.isEmpty()) from = rows.get(rows.size() - 1).id();
        } while (rows.size() == BATCH);
        position = here;
        done.removeIf(id -> id < before(position, OVERLAP));
        keepNowAndThen();
    }

    private void begin(BooleanSupplier ended) {
        var name = outbox.origin() + "/" + catalog.edition();
        var kept = index.kept().filter(checkpoint -> checkpoint.origin().equals(name));
        if (kept.isPresent() && kept.get().position() > before(Ids.next(), KEPT_FOR.minusDays(1))) {
            position = kept.get().position();
            origin = name;
            whole = true;
        } else rebuild(name, true, ended);
    }

    /** @param seen fill an empty index before everybody's eyes; else the old one answers until the new one is whole */
    private void rebuild(String name, boolean seen, BooleanSupplier ended) {
        rebuilt = 0;
        whole = false;
        if (seen) index.clear();
        else index.forget();
        done.clear();
        var here = Ids.next();
        var last = new ShopKey(0, 0);
        var count = 0;
        for (var batch = listings.after(last, BATCH); !batch.isEmpty(); batch = listings.after(last, BATCH)) {
            if (ended.getAsBoolean()) {
                rebuilt = NOT_REBUILDING;
                LOG.info("building the search index given up after {} listings", count);
                return;
            }
            index.put(entries.of(batch));
            if (seen) index.show();
            last = batch.get(batch.size() - 1).key();
            count += batch.size();
            rebuilt = count;
        }
        position = here;
        origin = name;
        whole = true;
        index.show();
        rebuilt = NOT_REBUILDING;
        rebuildWanted = false;
        keep();
        LOG.info("search index built anew from {} listings", count);
    }

    private void apply(List<SearchOutbox.Row> rows) {
        var keys = new LinkedHashSet<ShopKey>();
        for (var row : rows) if (done.add(row.id())) keys.add(row.key());
        if (keys.isEmpty()) return;
        var present = new ArrayList<PublishedListing>();
        var gone = new ArrayList<Long>();
        for (var key : keys)
            listings.find(key)
                    .filter(listing -> listing.isOnline())
                    .ifPresentOrElse(present::add, () -> gone.add(key.id()));
        index.put(entries.of(present));
        index.remove(gone);
        index.show();
        unkept = true;
    }

    private void keepNowAndThen() {
        var since = Duration.ofNanos(System.nanoTime() - keptAt);
        if (since.compareTo(unkept ? KEEP_EVERY : KEEP_IDLE_EVERY) > 0) keep();
    }

    /** What is not kept before a crash is only read again. Half an index is never kept. */
    synchronized void keep() {
        if (!whole) return;
        index.keep(new Checkpoint(origin, position));
        unkept = false;
        keptAt = System.nanoTime();
    }

    /** Up to which row of the outbox everything is shown; 0 before the first look. */
    long position() {
        return position;
    }

    /** How many listings a rebuild has written so far; empty when none is going on or asked for. */
    Optional<Integer> rebuilt() {
        if (rebuilt != NOT_REBUILDING) return Optional.of(rebuilt);
        return rebuildWanted ? Optional.of(0) : Optional.empty();
    }

    /** Asks for the index to be built from the listings, at once but by the thread that writes it. */
    void wantRebuild() {
        rebuildWanted = true;
        wake();
    }

    void wake() {
        synchronized (bell) {
            rung = true;
            bell.notifyAll();
        }
    }

    void await(Duration atMost) throws InterruptedException {
        synchronized (bell) {
            if (!rung) bell.wait(atMost.toMillis());
            rung = false;
        }
    }

    static long before(long id, Duration by) {
        return Math.max(0, id - (by.toMillis() << TSID_MILLIS_SHIFT));
    }
}
