package dev.sevenstar.campaign.web;

import dev.sevenstar.campaign.MatchShops.Judged;
import dev.sevenstar.campaign.Verdict;
import java.util.List;

/** A listing with what keeps it out. */
public record JudgedRow(String title, String href, boolean fits, List<VerdictRow> missed) {

    public static JudgedRow of(Judged judged, CampaignWords words) {
        return new JudgedRow(
                judged.listing().content().title(),
                "/workbench/listings/" + judged.listing().number(),
                judged.fits(),
                judged.verdicts().stream()
                        .filter(Verdict::isMissed)
                        .map(each -> VerdictRow.of(each, words))
                        .toList());
    }
}
