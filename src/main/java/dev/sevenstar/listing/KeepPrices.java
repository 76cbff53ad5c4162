package dev.sevenstar.listing;

import dev.sevenstar.identity.events.ShopClosed;
import dev.sevenstar.identity.events.ShopReopened;
import dev.sevenstar.listing.events.ListingDeleted;
import dev.sevenstar.listing.events.ListingPublished;
import dev.sevenstar.listing.events.ListingWithdrawn;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the history of prices in the transaction that changes them, whoever it was that came or went. */
@Component
class KeepPrices {

    private final PriceHistory history;
    private final Revisions revisions;
    private final Clock clock;

    KeepPrices(PriceHistory history, Revisions revisions, Clock clock) {
        this.history = history;
        this.revisions = revisions;
        this.clock = clock;
    }

    @EventListener
    void on(ListingPublished published) {
        var key = new ShopKey(published.shopId(), published.listingId());
        var content = revisions.get(key, published.revision()).content();
        history.open(key, PriceTable.of(content.sales()), Times.now(clock));
    }

    @EventListener
    void on(ListingWithdrawn withdrawn) {
        history.close(new ShopKey(withdrawn.shopId(), withdrawn.listingId()), Times.now(clock));
    }

    @EventListener
    void on(ListingDeleted deleted) {
        history.close(new ShopKey(deleted.shopId(), deleted.listingId()), Times.now(clock));
    }

    @EventListener
    void on(ShopClosed closed) {
        history.closeAll(closed.shopId(), Times.now(clock));
    }

    @EventListener
    void on(ShopReopened reopened) {
        history.reopenAll(reopened.shopId(), Times.now(clock));
    }
}
