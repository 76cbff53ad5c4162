package dev.sevenstar.campaign.web.report;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.report.Report;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.shared.sheets.Column;
import dev.sevenstar.shared.sheets.SheetFile;
import dev.sevenstar.shared.sheets.SheetFormat;
import java.util.List;

/** A report as a table to take along. */
final class ReportFile {

    private static final int NAME = 40;

    private ReportFile() {}

    /** @param what its rows are: key of the word */
    static SheetFile of(Campaign campaign, Report report, String what, CampaignWords words) {
        var name = words.say("campaign.report.file", campaign.title());
        return new SheetFile(SheetFormat.XLSX, name, columns(what, words), file -> {
            for (var line : report.lines()) {
                var outcome = line.outcome();
                file.add(
                        line.name(),
                        outcome.share(),
                        outcome.sold().pieces(),
                        outcome.sold().orders(),
                        outcome.amount(),
                        outcome.sold().reduced(),
                        outcome.before().pieces(),
                        outcome.before().amount());
            }
        });
    }

    private static List<Column> columns(String what, CampaignWords words) {
        return List.of(
                Column.text(words.say(what), NAME),
                Column.whole(words.say("campaign.report.share")),
                Column.whole(words.say("campaign.report.pieces")),
                Column.whole(words.say("campaign.report.orders")),
                Column.money(words.say("campaign.report.amount")),
                Column.money(words.say("campaign.report.reduced")),
                Column.whole(words.say("campaign.report.before-pieces")),
                Column.money(words.say("campaign.report.before")));
    }
}
