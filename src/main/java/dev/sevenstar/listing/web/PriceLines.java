package dev.sevenstar.listing.web;

import dev.sevenstar.listing.PriceHistory.Interval;
import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.text.Digits;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a listing cost, as its seller reads it; {@code until} is null while it is so. */
record PriceLines(String from, @Nullable String until, String prices, String minimum) {

    static List<PriceLines> of(List<Interval> intervals, Phrases phrases) {
        return intervals.stream()
                .map(interval -> new PriceLines(
                        Times.minute(interval.from()),
                        interval.until() == null ? null : Times.minute(interval.until()),
                        prices(interval.prices(), phrases),
                        Digits.grouped(interval.prices().minimum())))
                .toList();
    }

    private static String prices(PriceTable table, Phrases phrases) {
        if (!table.steps().isEmpty())
            return table.steps().stream()
                    .map(step -> phrases.text(
                            "listing.prices.tier",
                            Digits.grouped(step.from()),
                            step.price().toString()))
                    .collect(Collectors.joining(" · "));
        var lowest = table.lowest().orElseThrow();
        var highest = table.highest().orElseThrow();
        return lowest.equals(highest) ? lowest.toString() : lowest + "–" + highest;
    }
}
