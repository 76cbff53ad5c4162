package dev.sevenstar.listing;

import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Audit;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The platform decides on a waiting revision. Deciding twice changes nothing. */
@Component
public class ReviewListing {

    private final Reviews reviews;
    private final PublishListing publish;
    private final Shelf shelf;
    private final Audit audit;

    ReviewListing(Reviews reviews, PublishListing publish, Shelf shelf, Audit audit) {
        this.reviews = reviews;
        this.publish = publish;
        this.shelf = shelf;
        this.audit = audit;
    }

    @Transactional
    public void approve(ShopKey listing, Author reviewer) {
        if (!reviews.decide(listing, true, reviewer.name(), List.of(), shelf.now())) return;
        publish.approve(listing, reviewer);
        audit.record(listing.shopId(), "listing.approved", "listing", listing.number(), null, null);
    }

    @Transactional
    public void reject(ShopKey listing, Author reviewer, List<RejectionReason> reasons) {
        if (!reviews.decide(listing, false, reviewer.name(), reasons, shelf.now())) return;
        shelf.change(listing, reviewer, Listing::reject);
        audit.record(listing.shopId(), "listing.rejected", "listing", listing.number(), null, said(reasons));
    }

    private static String said(List<RejectionReason> reasons) {
        return reasons.stream().map(RejectionReason::text).collect(Collectors.joining(" · "));
    }
}
