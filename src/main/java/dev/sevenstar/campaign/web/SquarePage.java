package dev.sevenstar.campaign.web;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Match;
import dev.sevenstar.campaign.Matches.Standing;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a shop sees it.
 *
 * @param verdicts on the shop itself; empty while nobody has judged
 * @param judgedAt when they were found, empty while nobody has
 */
public record SquarePage(
        String href,
        String title,
        String tagline,
        String kind,
        String colour,
        String stage,
        String notes,
        String description,
        List<TimelineStep> timeline,
        TermsView terms,
        List<VerdictRow> verdicts,
        String fit,
        String tone,
        int inScope,
        int fitting,
        String judgedAt,
        String brokenOff,
        boolean registering,
        boolean preview) {

    public static SquarePage of(Campaign campaign, @Nullable Match match, Instant now, CampaignWords words) {
        var brief = campaign.brief();
        var standing = match == null ? null : new Standing(campaign.id(), match.missing(), match.fitting());
        return new SquarePage(
                SquareController.HERE + "/" + campaign.number(),
                brief.title(),
                brief.tagline(),
                words.say(brief.kind().key()),
                brief.tone().slug(),
                words.say(
                        campaign.state() == CampaignState.PUBLISHED
                                ? campaign.stage(now).key()
                                : campaign.state().key()),
                brief.notes(),
                brief.description(),
                TimelineStep.of(brief.schedule(), now, words),
                TermsView.of(brief.terms(), words),
                match == null
                        ? List.of()
                        : match.verdicts().stream()
                                .map(each -> VerdictRow.of(each, words))
                                .toList(),
                SquareCard.fit(standing, words),
                standing == null ? "" : standing.missing() == 0 ? "green" : "amber",
                match == null ? 0 : match.inScope(),
                match == null ? 0 : match.fitting(),
                match == null ? "" : Times.minute(match.judgedAt()),
                campaign.brokenOff().orElse(""),
                campaign.state() == CampaignState.PUBLISHED && campaign.stage(now) == Stage.REGISTERING,
                false);
    }

    /** As a shop would see it that nobody has judged yet, without anything to press. */
    public static SquarePage preview(Campaign campaign, Instant now, CampaignWords words) {
        var page = of(campaign, null, now, words);
        return new SquarePage(
                page.href,
                page.title,
                page.tagline,
                page.kind,
                page.colour,
                page.stage,
                page.notes,
                page.description,
                page.timeline,
                page.terms,
                List.of(),
                page.fit,
                "",
                0,
                0,
                "",
                page.brokenOff,
                false,
                true);
    }
}
