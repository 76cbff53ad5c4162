package dev.sevenstar.campaign.web.registration;

import dev.sevenstar.campaign.registration.Candidate;
import dev.sevenstar.campaign.registration.Offer;
import dev.sevenstar.campaign.registration.SheetReading;
import dev.sevenstar.campaign.registration.SheetReading.Brought;
import dev.sevenstar.campaign.registration.SheetReading.Wrong;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.shared.text.Digits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a spreadsheet says, before it is kept.
 *
 * @param good how many of the listings keep to every rule
 * @param rows the first of them, those with problems before the others
 * @param more how many are not shown
 */
record SheetView(int listings, long good, List<Row> rows, int more, List<Fault> faults, int moreFaults) {

    record Row(String title, String prices, String pieces, List<String> problems) {}

    record Fault(int row, String why) {}

    private static final int SHOWN = 100;

    static SheetView of(SheetReading reading, Map<Long, Candidate> candidates, CampaignWords words) {
        var rows = reading.brought().stream()
                .filter(each -> candidates.containsKey(each.listingId()))
                .map(each -> row(each, Objects.requireNonNull(candidates.get(each.listingId())), words))
                .toList();
        var good = rows.stream().filter(row -> row.problems().isEmpty()).count();
        var sorted = rows.stream()
                .sorted((one, other) -> Boolean.compare(
                        one.problems().isEmpty(), other.problems().isEmpty()))
                .limit(SHOWN)
                .toList();
        return new SheetView(
                rows.size(),
                good,
                sorted,
                rows.size() - sorted.size(),
                reading.wrong().stream()
                        .limit(SHOWN)
                        .map(wrong -> fault(wrong, words))
                        .toList(),
                Math.max(0, reading.wrong().size() - SHOWN));
    }

    private static Fault fault(Wrong wrong, CampaignWords words) {
        return new Fault(wrong.row(), words.say(wrong.key(), wrong.args().toArray()));
    }

    private static Row row(Brought brought, Candidate candidate, CampaignWords words) {
        var offer = brought.offer();
        var problems = candidate.judged().fits()
                ? candidate.rules().problems(offer).stream()
                        .map(problem -> CandidateRow.say(problem, words))
                        .toList()
                : List.of(words.say("campaign.offer.does-not-fit"));
        return new Row(
                candidate.judged().listing().content().title(),
                offer.prices().stream()
                        .map(Offer.Price::price)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" · ")),
                Digits.grouped(offer.total()),
                problems);
    }
}
