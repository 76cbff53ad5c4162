package dev.sevenstar.campaign;

import dev.sevenstar.listing.SpecialPrices;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the market's staff do with a campaign; whatever shops or buyers notice is in the book of sensitive acts. */
@Component
public class RunCampaigns {

    private static final String SUBJECT = "campaign";

    private final Campaigns campaigns;
    private final MatchJobs matching;
    private final SpecialPrices specials;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunCampaigns(
            Campaigns campaigns,
            MatchJobs matching,
            SpecialPrices specials,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.specials = specials;
        this.campaigns = campaigns;
        this.matching = matching;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Campaign begin(Brief brief) {
        return campaigns.save(Campaign.draft(brief));
    }

    /** Next year's draft of it. */
    @Transactional
    public Campaign copy(long id) {
        return campaigns.save(campaigns.get(id).nextYear());
    }

    /**
     * @param version of what the writer saw
     * @throws OptimisticLockingFailureException if somebody else has saved since
     */
    @Transactional
    public Campaign rewrite(long id, long version, Brief brief) {
        var before = campaigns.get(id);
        if (before.version() != version)
            throw new OptimisticLockingFailureException("campaign " + before.number() + " is at " + before.version());
        var told = before.brief().toString();
        before.rewrite(brief, Times.now(clock));
        var after = campaigns.save(before);
        if (after.state() == CampaignState.PUBLISHED) {
            note(after, "campaign.rewritten", told, brief.toString());
            matching.begin(id);
        }
        return after;
    }

    @Transactional
    public void publish(long id) {
        var now = Times.now(clock);
        note(change(id, campaign -> campaign.publish(now)), "campaign.published", null, null);
        matching.begin(id);
    }

    /** How many shops fit, of a draft too. */
    @Transactional
    public void count(long id) {
        matching.begin(campaigns.get(id).id());
    }

    @Transactional
    public void cancel(long id, String reason) {
        var now = Times.now(clock);
        end(change(id, campaign -> campaign.cancel(reason, now)), "campaign.cancelled", reason);
    }

    @Transactional
    public void stop(long id, String reason) {
        var now = Times.now(clock);
        end(change(id, campaign -> campaign.stop(reason, now)), "campaign.stopped", reason);
    }

    /** Throws a draft away. @throws NotFound if it is none */
    @Transactional
    public void discard(long id) {
        var draft = campaigns.get(id);
        if (draft.state() != CampaignState.DRAFT) throw new NotFound();
        campaigns.delete(draft);
    }

    private void end(Campaign campaign, String action, String reason) {
        specials.end(campaign.id(), Times.now(clock));
        events.publishEvent(CampaignOver.of(campaign));
        note(campaign, action, null, reason);
    }

    private Campaign change(long id, Consumer<Campaign> change) {
        return campaigns.change(id, change);
    }

    private void note(Campaign campaign, String action, @Nullable String before, @Nullable String after) {
        audit.record(action, SUBJECT, campaign.title(), before, after);
    }
}
