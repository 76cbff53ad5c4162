package dev.sevenstar.campaign.web.report;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.report.Outcome;
import dev.sevenstar.campaign.report.Report;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.text.Digits;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as its page shows it.
 *
 * @param sentence what it all means
 * @param advice what to do next time
 */
record ReportView(
        String title,
        String live,
        String href,
        String back,
        String sentence,
        List<String> advice,
        List<Fact> facts,
        List<Row> rows) {

    record Fact(String name, String value) {}

    record Row(
            String name,
            @Nullable String href,
            String share,
            String pieces,
            String ofShare,
            String orders,
            String amount,
            String reduced,
            String before,
            String growth) {}

    /** @param base the address of a row's thing, to which its number is put */
    static ReportView of(Campaign campaign, Report report, String href, String back, String base, CampaignWords words) {
        return new ReportView(
                campaign.title(),
                words.live(campaign.schedule()),
                href,
                back,
                sentence(report, words),
                advice(report, words),
                facts(report.total(), words),
                report.lines().stream().map(line -> row(line, base, words)).toList());
    }

    private static String sentence(Report report, CampaignWords words) {
        var total = report.total();
        var key = "campaign.report.sense." + report.sense().name().toLowerCase(Locale.ROOT);
        return words.say(
                key,
                Digits.grouped(total.sold().pieces()),
                total.amount(),
                total.growth().orElse(0));
    }

    private static List<String> advice(Report report, CampaignWords words) {
        var best = report.best()
                .map(line -> words.say(
                        "campaign.report.best", line.name(), line.outcome().amount()));
        var soldOut = report.soldOut();
        var more =
                soldOut.isEmpty() ? List.<String>of() : List.of(words.say("campaign.report.sold-out", soldOut.size()));
        return Stream.concat(best.stream(), more.stream()).toList();
    }

    private static List<Fact> facts(Outcome total, CampaignWords words) {
        return List.of(
                new Fact(words.say("campaign.report.amount"), total.amount().toString()),
                new Fact(
                        words.say("campaign.report.orders"),
                        Digits.grouped(total.sold().orders())),
                new Fact(
                        words.say("campaign.report.pieces"),
                        Digits.grouped(total.sold().pieces())),
                new Fact(
                        words.say("campaign.report.reduced"),
                        total.sold().reduced().toString()),
                new Fact(
                        words.say("campaign.report.before"),
                        total.before().amount().toString()),
                new Fact(words.say("campaign.report.growth"), growth(total, words)));
    }

    private static Row row(Report.Line line, String base, CampaignWords words) {
        var outcome = line.outcome();
        return new Row(
                line.name().isEmpty() ? words.say("campaign.report.gone") : line.name(),
                line.name().isEmpty() ? null : base + Ids.text(line.id()),
                Digits.grouped(outcome.share()),
                Digits.grouped(outcome.sold().pieces()),
                outcome.soldOfShare() + "%",
                Digits.grouped(outcome.sold().orders()),
                outcome.amount().toString(),
                outcome.sold().reduced().toString(),
                outcome.before().amount().toString(),
                growth(outcome, words));
    }

    private static String growth(Outcome outcome, CampaignWords words) {
        var growth = outcome.growth();
        return growth.isEmpty() ? words.say("campaign.report.nothing-before") : growth.getAsLong() + "%";
    }
}
