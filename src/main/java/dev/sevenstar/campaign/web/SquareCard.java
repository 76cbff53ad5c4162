package dev.sevenstar.campaign.web;

import dev.sevenstar.campaign.CampaignList;
import dev.sevenstar.campaign.Matches.Standing;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.shared.Times;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign on the square.
 *
 * @param fit whether the shop could register, in words
 * @param tone green if it could, amber if something is missing, empty while nobody has judged
 * @param clock how long there is time, empty once there is none
 * @param kept whether the shop has saved it
 */
record SquareCard(
        String href,
        String title,
        String tagline,
        String kind,
        String colour,
        String stage,
        String signUp,
        String live,
        String fit,
        String tone,
        String clock,
        boolean kept) {

    static SquareCard of(
            CampaignList.Row row, @Nullable Standing standing, boolean kept, Instant now, CampaignWords words) {
        var schedule = row.schedule();
        return new SquareCard(
                SquareController.HERE + "/" + row.number(),
                row.title(),
                row.tagline(),
                words.say(row.kind().key()),
                row.tone().slug(),
                words.say(schedule.at(now).key()),
                words.span(row.signUpFrom(), row.signUpUntil()),
                words.live(schedule),
                fit(standing, words),
                standing == null ? "" : standing.missing() == 0 ? "green" : "amber",
                clock(row, schedule.at(now), now, words),
                kept);
    }

    static String fit(@Nullable Standing standing, CampaignWords words) {
        if (standing == null) return words.say("campaign.fit.unknown");
        return standing.missing() == 0
                ? words.say("campaign.fit.yes", standing.fitting())
                : words.say("campaign.fit.missing", standing.missing());
    }

    private static String clock(CampaignList.Row row, Stage stage, Instant now, CampaignWords words) {
        return switch (stage) {
            case UPCOMING -> words.say("campaign.clock.opens", Times.minute(row.signUpFrom()));
            case REGISTERING -> words.say("campaign.clock.left", words.left(Duration.between(now, row.signUpUntil())));
            default -> "";
        };
    }
}
