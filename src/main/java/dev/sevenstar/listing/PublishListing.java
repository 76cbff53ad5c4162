package dev.sevenstar.listing;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Audit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the working revision before the buyers. The automatic check passes a listing without a hit
 * straight through, sends one with a warned word to the review, and refuses one with a blocker.
 */
@Component
public class PublishListing {

    private final Shelf shelf;
    private final Revisions revisions;
    private final Stock stock;
    private final Surroundings surroundings;
    private final Reviews reviews;
    private final Addresses addresses;
    private final Summaries summaries;
    private final Holds holds;
    private final Audit audit;

    PublishListing(
            Shelf shelf,
            Revisions revisions,
            Stock stock,
            Surroundings surroundings,
            Reviews reviews,
            Addresses addresses,
            Summaries summaries,
            Holds holds,
            Audit audit) {
        this.shelf = shelf;
        this.revisions = revisions;
        this.stock = stock;
        this.surroundings = surroundings;
        this.reviews = reviews;
        this.addresses = addresses;
        this.summaries = summaries;
        this.holds = holds;
        this.audit = audit;
    }

    @Transactional
    public Outcome publish(ShopKey key, Author author) {
        var listing = shelf.get(key);
        if (listing.isInReview()) return Outcome.inReview(List.of());
        if (listing.isOnline() && !listing.isOpen()) return Outcome.PUBLISHED;
        var revision = revisions.get(key, listing.workingNumber());
        var assessment = assess(listing, revision);
        if (!assessment.isPublishable()) return Outcome.blocked(assessment.blockers());
        if (assessment.needsReview()) return submit(listing, author, assessment);
        putOnline(listing, revision, assessment, author);
        return Outcome.PUBLISHED;
    }

    private Outcome submit(Listing listing, Author author, Assessment assessment) {
        shelf.change(listing, author, Listing::submit);
        reviews.add(listing.key(), listing.workingNumber(), shelf.now());
        return Outcome.inReview(assessment.warnings());
    }

    /**
     * The platform lets the waiting revision through.
     *
     * @throws Refused if the listing has come to be held meanwhile, at better terms
     */
    @Transactional
    void approve(ShopKey key, Author author) {
        var listing = shelf.get(key);
        if (!listing.isInReview()) return;
        var revision = revisions.get(key, listing.workingNumber());
        var held = holds.on(listing);
        if (!held.brokenBy(revision.content()).isEmpty()) throw new Refused("listing.refused.held-revision");
        putOnline(listing, revision, assess(listing, revision, held), author);
    }

    private void putOnline(Listing listing, Revision revision, Assessment assessment, Author author) {
        var key = listing.key();
        var content = revision.content();
        if (listing.isOpen()) stock.bring(key, content.sales(), revision.stockBase());
        var validity = Duration.ofDays(content.basics().validityDays());
        shelf.change(
                listing,
                author,
                (it, now) -> it.publish(summaries.of(key.shopId(), content, assessment), validity, now));
        addresses.add(key);
        audit.record(key.shopId(), "listing.published", "listing", key.number(), null, content.title());
    }

    private Assessment assess(Listing listing, Revision revision) {
        return assess(listing, revision, holds.on(listing));
    }

    private Assessment assess(Listing listing, Revision revision, Held held) {
        var circumstances = surroundings.of(listing.key().shopId(), revision.content(), revision.misfits(), held);
        return Assessment.of(revision.content(), circumstances);
    }

    /**
     * Off the shelf, or back from the review.
     *
     * @throws Refused while something holds it on the shelf
     */
    @Transactional
    public void withdraw(ShopKey key, Author author) {
        var listing = shelf.get(key);
        if (listing.isInReview()) {
            reviews.takeBack(key);
            shelf.change(listing, author, Listing::takeBack);
        } else if (listing.isOnline()) {
            holds.guardSale(key);
            shelf.change(listing, author, Listing::withdraw);
            audit.record(key.shopId(), "listing.withdrawn", "listing", key.number(), listing.title(), null);
        }
    }

    /** Goes to the buyers by itself at this minute. */
    @Transactional
    public void schedule(ShopKey key, Author author, Instant at) {
        shelf.change(key, author, (listing, now) -> listing.schedule(at, now));
    }

    @Transactional
    public void unschedule(ShopKey key, Author author) {
        shelf.change(key, author, (listing, now) -> listing.unschedule());
    }

    /** @throws Refused while something holds it on the shelf */
    @Transactional
    public void delete(ShopKey key, Author author) {
        var listing = shelf.get(key);
        if (listing.state() == ListingState.DELETED) return;
        holds.guardSale(key);
        reviews.takeBack(key);
        shelf.change(listing, author, Listing::delete);
        audit.record(key.shopId(), "listing.deleted", "listing", key.number(), listing.title(), null);
    }

    @Transactional
    public void restore(ShopKey key, Author author) {
        var listing = shelf.get(key);
        if (listing.state() != ListingState.DELETED) return;
        shelf.change(listing, author, Listing::restore);
        audit.record(key.shopId(), "listing.restored", "listing", key.number(), null, listing.title());
    }
}
