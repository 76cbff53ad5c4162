package dev.sevenstar.campaign.web.admin;

import dev.sevenstar.campaign.CampaignList;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.shared.Times;
import java.time.Instant;

/** A campaign in the staff's list. */
record CampaignRow(
        String href, String title, String kind, String tone, String signUp, String live, String state, String badge) {

    static CampaignRow of(CampaignList.Row row, Instant now, CampaignWords words) {
        var stage = row.schedule().at(now);
        return new CampaignRow(
                CampaignsController.HERE + "/" + row.number(),
                row.title(),
                words.say(row.kind().key()),
                row.tone().slug(),
                Times.minute(row.signUpUntil()),
                words.live(row.schedule()),
                words.say(
                        row.state() == CampaignState.PUBLISHED
                                ? stage.key()
                                : row.state().key()),
                badge(row.state(), stage));
    }

    static String badge(CampaignState state, Stage stage) {
        if (state == CampaignState.CANCELLED) return "red";
        if (state != CampaignState.PUBLISHED) return "";
        return switch (stage) {
            case REGISTERING, WARMING_UP -> "blue";
            case REVIEWING -> "amber";
            case LIVE -> "green";
            case UPCOMING, ENDED -> "";
        };
    }
}
