package dev.sevenstar.listing;

import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where every change of a listing passes: it is saved, counted under its new state, and written in the book. */
@Component
class Shelf {

    private final Listings listings;
    private final Tallies tallies;
    private final Lacks lacks;
    private final History history;
    private final Clock clock;

    Shelf(Listings listings, Tallies tallies, Lacks lacks, History history, Clock clock) {
        this.listings = listings;
        this.tallies = tallies;
        this.lacks = lacks;
        this.history = history;
        this.clock = clock;
    }

    Instant now() {
        return Times.now(clock);
    }

    Listing get(ShopKey key) {
        return listings.get(key);
    }

    @Transactional
    public Listing add(Listing listing) {
        tallies.add(listing.key().shopId(), listing.state());
        return listings.save(listing);
    }

    @Transactional
    public Listing change(ShopKey key, Author author, BiConsumer<Listing, Instant> change) {
        return change(get(key), author, change);
    }

    @Transactional
    public Listing change(Listing listing, Author author, BiConsumer<Listing, Instant> change) {
        var before = listing.state();
        var lacked = lacking(listing);
        var revisionBefore = listing.revision();
        var now = now();
        change.accept(listing, now);
        tallies.move(listing.key().shopId(), before, listing.state());
        lacks.move(listing.key().shopId(), lacked, lacking(listing));
        if (before != listing.state())
            tell(listing, author, "state", before.key(), listing.state().key(), now);
        if (revisionBefore != listing.revision())
            tell(
                    listing,
                    author,
                    "revision",
                    revisionBefore.key(),
                    listing.revision().key(),
                    now);
        return listings.save(listing);
    }

    /** Which stars it lacks while it is on sale. */
    private static OptionalInt lacking(Listing listing) {
        return listing.state() == ListingState.ONLINE
                ? OptionalInt.of(listing.summary.missingStars())
                : OptionalInt.empty();
    }

    private void tell(Listing listing, Author author, String field, String from, String to, Instant now) {
        history.record(listing.key(), listing.workingNumber(), author, List.of(new Change(field, "", from, to)), now);
    }
}
