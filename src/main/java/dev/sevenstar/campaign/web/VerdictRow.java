package dev.sevenstar.campaign.web;

import dev.sevenstar.campaign.Verdict;
import dev.sevenstar.campaign.Verdict.Result;
import java.util.Locale;

/**
 * A condition with how it was found.
 *
 * @param measured the shop's own figure in words
 * @param tone green, amber or red with the word for it
 * @param remedy where it is bettered, empty if nothing has to be
 */
public record VerdictRow(String rule, String measured, String result, String tone, String remedy) {

    public static VerdictRow of(Verdict verdict, CampaignWords words) {
        var measure = verdict.condition().measure();
        var measured = verdict.measured();
        return new VerdictRow(
                words.say(
                        measure.key() + ".rule",
                        words.measured(measure, verdict.condition().limit())),
                measured == null ? words.say("campaign.verdict.no-figure") : words.measured(measure, measured),
                words.say("campaign.verdict." + verdict.result().name().toLowerCase(Locale.ROOT)),
                verdict.isMissed() ? "red" : verdict.result() == Result.UNJUDGED ? "blue" : "green",
                verdict.isMissed() ? verdict.remedy() : "");
    }
}
