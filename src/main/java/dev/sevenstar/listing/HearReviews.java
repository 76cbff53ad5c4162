package dev.sevenstar.listing;

import dev.sevenstar.listing.events.ListingRejected;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.ShopKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the shop that a listing came back from the review. */
@Component
class HearReviews {

    private final Listings listings;
    private final ApplicationEventPublisher events;

    HearReviews(Listings listings, ApplicationEventPublisher events) {
        this.listings = listings;
        this.events = events;
    }

    @EventListener
    void on(ListingRejected rejected) {
        var key = new ShopKey(rejected.shopId(), rejected.listingId());
        events.publishEvent(Notice.toShop(
                key.shopId(),
                "listing",
                "/workbench/listings/" + key.number(),
                "listing.notice.rejected",
                listings.get(key).title()));
    }
}
