package dev.sevenstar.market;

import dev.sevenstar.listing.events.ListingDeleted;
import dev.sevenstar.listing.events.ListingPublished;
import dev.sevenstar.listing.events.ListingRestored;
import dev.sevenstar.listing.events.ListingWithdrawn;
import dev.sevenstar.listing.events.PriceChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Puts the search's work into the outbox with the change itself, and wakes who does it here. */
@Component
class NoteChanges {

    private final SearchOutbox outbox;
    private final CatchUp catchUp;

    NoteChanges(SearchOutbox outbox, CatchUp catchUp) {
        this.outbox = outbox;
        this.catchUp = catchUp;
    }

    @EventListener
    void on(ListingPublished published) {
        outbox.add(published.shopId(), published.listingId());
    }

    @EventListener
    void on(PriceChanged changed) {
        outbox.add(changed.shopId(), changed.listingId());
    }

    @EventListener
    void on(ListingWithdrawn withdrawn) {
        outbox.add(withdrawn.shopId(), withdrawn.listingId());
    }

    @EventListener
    void on(ListingDeleted deleted) {
        outbox.add(deleted.shopId(), deleted.listingId());
    }

    @EventListener
    void on(ListingRestored restored) {
        outbox.add(restored.shopId(), restored.listingId());
    }

    @TransactionalEventListener({
        ListingPublished.class,
        PriceChanged.class,
        ListingWithdrawn.class,
        ListingDeleted.class,
        ListingRestored.class
    })
    void committed() {
        catchUp.wake();
    }
}
