package dev.sevenstar.campaign.web.admin;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.campaign.web.TermsView;
import dev.sevenstar.campaign.web.TimelineStep;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A campaign as its staff see it.
 *
 * @param brokenOff why it was cancelled or stopped; empty if it was not
 */
record CampaignPage(
        String href,
        String title,
        String kind,
        String tone,
        String tagline,
        String description,
        String notes,
        String state,
        String badge,
        String shopQuota,
        String listingsPerShop,
        List<TimelineStep> timeline,
        TermsView terms,
        String brokenOff,
        boolean draft,
        boolean editable,
        boolean cancellable,
        boolean stoppable) {

    static CampaignPage of(Campaign campaign, Instant now, CampaignWords words) {
        var brief = campaign.brief();
        var stage = campaign.stage(now);
        var published = campaign.state() == CampaignState.PUBLISHED;
        return new CampaignPage(
                CampaignsController.HERE + "/" + campaign.number(),
                brief.title(),
                words.say(brief.kind().key()),
                brief.tone().slug(),
                brief.tagline(),
                brief.description(),
                brief.notes(),
                words.say(published ? stage.key() : campaign.state().key()),
                CampaignRow.badge(campaign.state(), stage),
                Objects.toString(brief.shopQuota(), words.say("campaign.quota.none")),
                Objects.toString(brief.listingsPerShop(), words.say("campaign.quota.none")),
                TimelineStep.of(brief.schedule(), now, words),
                TermsView.of(brief.terms(), words),
                campaign.brokenOff().orElse(""),
                campaign.state() == CampaignState.DRAFT,
                published || campaign.state() == CampaignState.DRAFT,
                published && stage.compareTo(Stage.LIVE) < 0,
                campaign.isLive(now));
    }
}
