package dev.sevenstar.listing;

import dev.sevenstar.listing.events.ListingDeleted;
import dev.sevenstar.listing.events.ListingPublished;
import dev.sevenstar.listing.events.ListingRejected;
import dev.sevenstar.listing.events.ListingRestored;
import dev.sevenstar.listing.events.ListingSubmitted;
import dev.sevenstar.listing.events.ListingWithdrawn;
import dev.sevenstar.listing.events.PriceChanged;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A listing (商品) of a shop: where it stands, which revision buyers see and which one is being
 * written. What it says is in its revisions; the columns here are drawn from them for lists.
 */
@Table("listing")
public class Listing extends AbstractAggregateRoot<Listing> {

    @Id
    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    final ShopKey key;

    @Version
    @Nullable
    Long version;

    ListingState state = ListingState.DRAFT;
    RevisionState revision = RevisionState.NONE;
    boolean live = true;
    int workingNumber = 1;

    @Nullable
    Integer publishedNumber;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    Summary summary = Summary.EMPTY;

    /** Changed by sales with statements of their own; an old aggregate must not write it back. */
    @ReadOnlyProperty
    long stockTotal;

    final Instant createdAt;
    Instant updatedAt;

    @Nullable
    Instant publishedAt;

    @Nullable
    Instant expiresAt;

    @Nullable
    Instant scheduledAt;

    @Nullable
    Instant deletedAt;

    @PersistenceCreator
    Listing(ShopKey key, Instant createdAt, Instant updatedAt) {
        this.key = key;
        this.createdAt = createdAt;
        this.updatedAt = updatedAt;
    }

    static Listing start(long shopId, Instant now) {
        return new Listing(ShopKey.next(shopId), now, now);
    }

    void describe(Summary summary, Instant now) {
        this.summary = summary;
        updatedAt = now;
    }

    /** The working revision may be written now. */
    void guardWritable() {
        if (!isOpen()) throw new Refused("listing.refused.closed");
        if (isInReview()) throw new Refused("listing.refused.in-review");
        if (state == ListingState.DELETED) throw new Refused("listing.refused.deleted");
    }

    /** Begins the next revision; the one before stays as it is. */
    void openRevision(Instant now) {
        if (isOpen()) return;
        if (state == ListingState.DELETED) throw new Refused("listing.refused.deleted");
        workingNumber++;
        revision = RevisionState.EDITING;
        updatedAt = now;
    }

    /** Throws the revision away that was never published. */
    void discardRevision(Instant now) {
        if (publishedNumber == null || !isOpen()) return;
        if (isInReview()) throw new Refused("listing.refused.in-review");
        workingNumber = publishedNumber;
        revision = RevisionState.NONE;
        scheduledAt = null;
        updatedAt = now;
    }

    void submit(Instant now) {
        if (state == ListingState.ONLINE) revision = RevisionState.IN_REVIEW;
        else become(ListingState.IN_REVIEW);
        scheduledAt = null;
        updatedAt = now;
        registerEvent(new ListingSubmitted(key.shopId(), key.id(), workingNumber));
    }

    void takeBack(Instant now) {
        if (revision == RevisionState.IN_REVIEW) revision = RevisionState.EDITING;
        if (state == ListingState.IN_REVIEW) become(resting());
        updatedAt = now;
    }

    void reject(Instant now) {
        if (revision == RevisionState.IN_REVIEW) revision = RevisionState.REJECTED;
        else become(ListingState.REJECTED);
        updatedAt = now;
        registerEvent(new ListingRejected(key.shopId(), key.id(), workingNumber));
    }

    void publish(Summary summary, Duration validity, Instant now) {
        if (state != ListingState.ONLINE) become(ListingState.ONLINE);
        var priceBefore = publishedNumber == null ? null : this.summary.priceFromFen();
        describe(summary, now);
        publishedNumber = workingNumber;
        revision = RevisionState.NONE;
        publishedAt = now;
        expiresAt = now.plus(validity);
        scheduledAt = null;
        registerEvent(new ListingPublished(key.shopId(), key.id(), workingNumber));
        var price = summary.priceFromFen();
        if (priceBefore != null && price != null && !priceBefore.equals(price))
            registerEvent(new PriceChanged(key.shopId(), key.id(), priceBefore, price));
    }

    void withdraw(Instant now) {
        leaveShelf(ListingState.OFFLINE, now);
    }

    /** Its validity is over and it has to stay a while yet. */
    void prolong(Instant until) {
        if (state == ListingState.ONLINE) expiresAt = until;
    }

    void expire(Instant now) {
        leaveShelf(ListingState.EXPIRED, now);
    }

    private void leaveShelf(ListingState rest, Instant now) {
        if (state == rest) return;
        become(rest);
        if (revision == RevisionState.IN_REVIEW) revision = RevisionState.EDITING;
        expiresAt = null;
        updatedAt = now;
        registerEvent(new ListingWithdrawn(key.shopId(), key.id()));
    }

    void delete(Instant now) {
        if (state == ListingState.DELETED) return;
        become(ListingState.DELETED);
        if (revision == RevisionState.IN_REVIEW) revision = RevisionState.EDITING;
        live = false;
        deletedAt = now;
        expiresAt = null;
        scheduledAt = null;
        updatedAt = now;
        registerEvent(new ListingDeleted(key.shopId(), key.id()));
    }

    void restore(Instant now) {
        if (state != ListingState.DELETED) return;
        if (deletedAt != null && now.isAfter(deletedAt.plus(Duration.ofDays(ListingNumbers.RESTORE_DAYS))))
            throw new Refused("listing.refused.restore-late", ListingNumbers.RESTORE_DAYS);
        become(resting());
        live = true;
        deletedAt = null;
        updatedAt = now;
        registerEvent(new ListingRestored(key.shopId(), key.id()));
    }

    void schedule(Instant at, Instant now) {
        if (!at.isAfter(now)) throw new Refused("listing.refused.schedule-past");
        if (state == ListingState.DELETED || isInReview()) throw new Refused("listing.refused.schedule");
        scheduledAt = at;
    }

    void unschedule() {
        scheduledAt = null;
    }

    /** Where a listing rests that buyers don't see: never seen by them yet, or taken off the shelf. */
    private ListingState resting() {
        return publishedNumber == null ? ListingState.DRAFT : ListingState.OFFLINE;
    }

    private void become(ListingState next) {
        if (!state.canBecome(next)) throw new Refused("listing.refused.transition");
        state = next;
    }

    public ShopKey key() {
        return key;
    }

    public String number() {
        return key.number();
    }

    public ListingState state() {
        return state;
    }

    public RevisionState revision() {
        return revision;
    }

    /** There is a revision that can be written, or waits for its review. */
    public boolean isOpen() {
        return publishedNumber == null || workingNumber > publishedNumber;
    }

    public boolean isInReview() {
        return state == ListingState.IN_REVIEW || revision == RevisionState.IN_REVIEW;
    }

    public boolean isOnline() {
        return state == ListingState.ONLINE;
    }

    public int workingNumber() {
        return workingNumber;
    }

    public Optional<Integer> publishedNumber() {
        return Optional.ofNullable(publishedNumber);
    }

    public String title() {
        return summary.title();
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public Optional<Instant> scheduledAt() {
        return Optional.ofNullable(scheduledAt);
    }

    public Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int stars() {
        return summary.stars();
    }

    public int score() {
        return summary.score();
    }
}
