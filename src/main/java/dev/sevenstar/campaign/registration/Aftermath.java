package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.registration.Registration.Key;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from every decision, in its transaction: it stands in the book of sensitive acts, nobody is looking at
 * the listing any more, and the shop hears of it once it can no longer be unsaid.
 */
@Component
class Aftermath {

    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Audit audit;
    private final Jobs jobs;

    Aftermath(Campaigns campaigns, Assignments assignments, Audit audit, Jobs jobs) {
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.audit = audit;
        this.jobs = jobs;
    }

    /** The job of a span begins when nothing of the span can be unsaid: one letter for all that was decided in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decided(Key key, long listingId, String act, @Nullable String why, Instant now) {
        note(key, listingId, act, why);
        assignments.drop(key.campaignId(), new ShopKey(key.shopId(), listingId));
        var span = now.toEpochMilli() / Decide.UNDO.toMillis();
        var end = Instant.ofEpochMilli((span + 1) * Decide.UNDO.toMillis());
        jobs.at(
                end.plus(Decide.UNDO).plusSeconds(1),
                TellDecisions.TELL,
                Ids.text(key.shopId()) + "-" + Ids.text(key.campaignId()) + "-" + span,
                new TellDecisions.Of(key.shopId(), key.campaignId()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void note(Key key, long listingId, String act, @Nullable String why) {
        var campaign = campaigns.get(key.campaignId());
        audit.record(key.shopId(), act, "listing", Ids.text(listingId) + " · " + campaign.title(), null, why);
    }
}
