package dev.sevenstar.campaign.registration;

import dev.sevenstar.shared.Ids;
import java.time.Instant;

/**
 * Something that a shop has still to do, or could, for a campaign.
 *
 * @param listings of the shop that it is about
 * @param until when it is too late
 */
public record Deadline(Kind kind, long campaignId, String title, Instant until, int listings) {

    /** What is to be done. */
    public enum Kind {
        /** The staff sent listings back to be put right. */
        RETURNED,
        /** Listings were chosen and never handed in. */
        DRAFT,
        /** The shop fits and has chosen nothing. */
        FITTING
    }

    public String number() {
        return Ids.text(campaignId);
    }
}
