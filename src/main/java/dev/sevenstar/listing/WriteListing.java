package dev.sevenstar.listing;

import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts listings and writes their working revisions, step by step. */
@Component
public class WriteListing {

    private final Shelf shelf;
    private final Revisions revisions;
    private final Stock stock;
    private final Surroundings surroundings;
    private final History history;
    private final Summaries summaries;
    private final Holds holds;

    WriteListing(
            Shelf shelf,
            Revisions revisions,
            Stock stock,
            Surroundings surroundings,
            History history,
            Summaries summaries,
            Holds holds) {
        this.shelf = shelf;
        this.revisions = revisions;
        this.stock = stock;
        this.surroundings = surroundings;
        this.history = history;
        this.summaries = summaries;
        this.holds = holds;
    }

    /** A new draft that says this. */
    @Transactional
    public ShopKey start(long shopId, Author author, ListingContent content) {
        var now = shelf.now();
        var listing = Listing.start(shopId, now);
        listing.describe(summaries.of(shopId, content, Misfits.NONE), now);
        shelf.add(listing);
        revisions.add(listing.key(), listing.workingNumber(), content, Map.of(), author, now);
        summaries.tellUses(listing, content);
        stock.foretell(listing.key(), content.sales().stockTotal());
        return listing.key();
    }

    /** A new draft that says what another listing of the shop says. */
    @Transactional
    public ShopKey copy(ShopKey source, Author author) {
        return start(source.shopId(), author, read(source).content());
    }

    /** The revision being written; of a listing without one, the published. */
    @Transactional(readOnly = true)
    public Draft read(ShopKey key) {
        var listing = shelf.get(key);
        return read(listing, holds.of(listing));
    }

    /** The same of a listing of which it is known what holds it. */
    Draft read(ShopKey key, List<Hold> held) {
        return read(shelf.get(key), held);
    }

    private Draft read(Listing listing, List<Hold> held) {
        var revision = revisions.get(listing.key(), listing.workingNumber());
        return draft(
                listing,
                revision.content(),
                revision.misfits(),
                revision.authorName(),
                revision.at(),
                holds.on(listing, held));
    }

    private Draft draft(Listing listing, ListingContent content, Misfits misfits, String by, Instant at, Held held) {
        var circumstances = surroundings.of(listing.key().shopId(), content, misfits, held);
        return new Draft(
                listing,
                content,
                misfits,
                Assessment.of(content, circumstances),
                TitleFacts.of(content.title(), circumstances),
                MarkedText.of(circumstances.words()),
                by,
                at,
                held.holds());
    }

    /** What the revision being written changes of what buyers see; of one never published, everything. */
    @Transactional(readOnly = true)
    public List<Change> sincePublished(ShopKey key) {
        var listing = shelf.get(key);
        var working = revisions.get(key, listing.workingNumber()).content();
        var published = listing.publishedNumber()
                .map(number -> revisions.get(key, number).content());
        return Facts.changes(published.orElse(ListingContent.EMPTY), working);
    }

    /** Opens the next revision of a published listing; buyers keep seeing the present one. */
    @Transactional
    public void open(ShopKey key, Author author) {
        shelf.change(key, author, (listing, now) -> {
            if (listing.isOpen()) return;
            var published = revisions.get(key, listing.workingNumber());
            var present = stock.of(key);
            listing.openRevision(now);
            revisions.add(key, listing.workingNumber(), restocked(published.content(), present), present, author, now);
        });
    }

    private static ListingContent restocked(ListingContent content, Map<String, Integer> present) {
        return content.with(content.sales().withStock(present));
    }

    /** Throws away a revision that was never published. */
    @Transactional
    public void discard(ShopKey key, Author author) {
        shelf.change(key, author, (listing, now) -> {
            var number = listing.workingNumber();
            listing.discardRevision(now);
            if (listing.workingNumber() != number) revisions.remove(key, number);
        });
    }

    /**
     * Writes one step. {@code base} is the stamp of the step as the form showed it.
     *
     * @throws StaleStep if the step says something else by now, and not already what is being saved
     */
    @Transactional
    public Draft save(
            ShopKey key,
            Author author,
            Step step,
            String base,
            UnaryOperator<ListingContent> write,
            Map<String, Misfits.Misfit> misfits) {
        var listing = shelf.get(key);
        listing.guardWritable();
        var read = revisions.get(key, listing.workingNumber());
        var content = write.apply(read.content());
        var all = read.misfits().with(step, misfits);
        var wanted = ContentJson.stamp(content, all, step);
        if (read.stamp(step).equals(wanted))
            return draft(listing, read.content(), read.misfits(), read.authorName(), read.at(), holds.on(listing));
        if (!read.stamp(step).equals(base)) throw new StaleStep(read(key));
        return write(listing, read, content, all, author);
    }

    private Draft write(Listing listing, Revision read, ListingContent content, Misfits misfits, Author author) {
        var now = shelf.now();
        var draft = draft(listing, content, misfits, author.name(), now, holds.on(listing));
        revisions.write(listing.key(), read, content, misfits, author, now);
        history.record(listing.key(), read.number(), author, Facts.changes(read.content(), content), now);
        summaries.tellUses(listing, content);
        if (!listing.isOnline())
            shelf.change(
                    listing,
                    author,
                    (it, at) -> it.describe(summaries.of(it.key().shopId(), content, draft.assessment()), at));
        if (listing.publishedNumber().isEmpty())
            stock.foretell(listing.key(), content.sales().stockTotal());
        return draft;
    }
}
