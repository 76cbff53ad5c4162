package dev.sevenstar.campaign.registration;

import dev.sevenstar.shared.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A listing that a shop brings to a campaign.
 *
 * @param reason why it was returned, rejected or is to be taken back; empty otherwise
 * @param submittedAt null while nobody has seen it
 * @param decidedAt when staff last said something to it
 */
public record Entry(
        long listingId,
        EntryState state,
        Offer offer,
        String reason,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt) {

    public static final int REASON = 300;

    static Entry draft(long listingId, Offer offer) {
        return new Entry(listingId, EntryState.DRAFT, offer, "", null, null);
    }

    /** @throws Refused while the staff have it */
    Entry with(Offer newOffer) {
        if (state == EntryState.WITHDRAWN) return draft(listingId, newOffer);
        if (!state.isOpen()) throw new Refused("campaign.refused.entry-closed");
        return new Entry(listingId, state, newOffer, reason, submittedAt, decidedAt);
    }

    Entry submit(Instant now) {
        return new Entry(listingId, next(EntryState.SUBMITTED), offer, "", now, decidedAt);
    }

    Entry approve(Instant now) {
        return new Entry(listingId, next(EntryState.APPROVED), offer, "", submittedAt, now);
    }

    Entry turnDown(EntryState to, String why, Instant now) {
        return new Entry(listingId, next(to), offer, said(why), submittedAt, now);
    }

    /** What the staff said is unsaid: it waits again. */
    Entry undecide() {
        return new Entry(listingId, next(EntryState.SUBMITTED), offer, "", submittedAt, null);
    }

    /** The shop takes it back at once. */
    Entry withdraw() {
        return new Entry(listingId, next(EntryState.WITHDRAWN), offer, "", submittedAt, decidedAt);
    }

    /** The shop asks to take it back. */
    Entry ask(String why) {
        return new Entry(listingId, next(EntryState.LEAVING), offer, said(why), submittedAt, decidedAt);
    }

    Entry stay() {
        return new Entry(listingId, next(EntryState.APPROVED), offer, "", submittedAt, decidedAt);
    }

    private static String said(String why) {
        if (why.isBlank() || why.strip().length() > REASON) throw new Refused("campaign.refused.reason", REASON);
        return why.strip();
    }

    private EntryState next(EntryState to) {
        if (!state.canBecome(to)) throw new Refused("campaign.refused.transition");
        return to;
    }
}
