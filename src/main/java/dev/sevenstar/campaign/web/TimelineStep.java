package dev.sevenstar.campaign.web;

import dev.sevenstar.campaign.Schedule;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.util.List;

/**
 * A stage on the way of a campaign.
 *
 * @param state {@code done}, {@code now} or {@code next}
 */
public record TimelineStep(String text, String when, String state) {

    public static List<TimelineStep> of(Schedule schedule, Instant now, CampaignWords words) {
        var at = schedule.at(now);
        return List.of(
                step(Stage.REGISTERING, schedule.signUpFrom(), at, words),
                step(Stage.REVIEWING, schedule.signUpUntil(), at, words),
                step(Stage.WARMING_UP, schedule.warmUpFrom(), at, words),
                step(Stage.LIVE, schedule.liveFrom(), at, words),
                step(Stage.ENDED, schedule.liveUntil(), at, words));
    }

    private static TimelineStep step(Stage stage, Instant from, Stage at, CampaignWords words) {
        var order = stage.compareTo(at);
        return new TimelineStep(
                words.say(stage.key()), Times.minute(from), order < 0 ? "done" : order == 0 ? "now" : "next");
    }
}
