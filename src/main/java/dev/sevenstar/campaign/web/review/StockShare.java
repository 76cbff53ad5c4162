package dev.sevenstar.campaign.web.review;

import dev.sevenstar.campaign.registration.Entry;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.listing.PublishedListing;
import org.jspecify.annotations.Nullable;

/**
 * How much of its stock a listing sets aside.
 *
 * @param of all pieces there are; once set aside they are no longer on the shelf
 */
record StockShare(long pieces, long of, String text) {

    static StockShare of(Entry entry, @Nullable PublishedListing listing, CampaignWords words) {
        var pieces = entry.offer().total();
        var shelf = listing == null ? 0 : listing.stockTotal();
        var all = entry.state().isHeld() ? shelf + pieces : shelf;
        var share = all == 0 ? 0 : pieces * 100 / all;
        return new StockShare(pieces, Math.max(all, 1), words.say("campaign.review.share", pieces, all, share));
    }
}
