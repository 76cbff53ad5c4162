package dev.sevenstar.market.web;

import dev.sevenstar.campaign.CampaignList;
import dev.sevenstar.campaign.Schedule;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.campaign.Tone;
import dev.sevenstar.shared.Times;
import java.time.Instant;

/**
 * A campaign as buyers are told of it.
 *
 * @param tone class of its colour
 * @param counts whether it waits for its beginning or its end
 * @param until the moment that the countdown runs to, as a browser reads it
 * @param now when this was written
 */
record CampaignBanner(
        String href,
        String tone,
        String title,
        String tagline,
        boolean live,
        String counts,
        String until,
        String now,
        String at) {

    static CampaignBanner of(CampaignList.Row row, Instant now, Speech speech) {
        return of("/campaigns/" + row.number(), row.tone(), row.title(), row.tagline(), row.schedule(), now, speech);
    }

    static CampaignBanner of(
            String href, Tone tone, String title, String tagline, Schedule schedule, Instant now, Speech speech) {
        var live = schedule.at(now) == Stage.LIVE;
        var until = live ? schedule.liveUntil() : schedule.liveFrom();
        return new CampaignBanner(
                href,
                tone.slug(),
                title,
                tagline,
                live,
                speech.say(live ? "market.campaign.ends" : "market.campaign.begins"),
                until.toString(),
                now.toString(),
                Times.minute(until));
    }
}
