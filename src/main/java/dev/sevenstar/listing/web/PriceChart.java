package dev.sevenstar.listing.web;

import dev.sevenstar.listing.PriceHistory.Interval;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lowest price of a listing as a line of steps, with gaps where it was off the shelf.
 *
 * @param path in a field of {@link #WIDTH} by {@link #HEIGHT}
 */
record PriceChart(String path, String range, String from, String until) {

    static final int WIDTH = 900;
    static final int HEIGHT = 96;
    private static final int MARGIN = 12;

    /** @param intervals the latest first; null if there are not two to compare */
    static @Nullable PriceChart of(List<Interval> intervals, Instant since, Instant now) {
        if (intervals.size() < 2) return null;
        var lowest = intervals.stream().map(PriceChart::price).toList();
        var low = Collections.min(lowest);
        var high = Collections.max(lowest);
        var path = new StringBuilder();
        var earliestFirst = new ArrayList<>(intervals);
        Collections.reverse(earliestFirst);
        Instant end = null;
        for (var interval : earliestFirst) {
            var y = y(price(interval), low, high);
            path.append(interval.from().equals(end) ? "V" + y : "M" + x(interval.from(), since, now) + " " + y);
            end = Objects.requireNonNullElse(interval.until(), now);
            path.append("H").append(x(end, since, now));
        }
        var range = low.equals(high) ? low.toString() : low + "–" + high;
        return new PriceChart(path.toString(), range, Times.day(since), Times.day(now));
    }

    private static Money price(Interval interval) {
        return interval.prices().lowest().orElseThrow();
    }

    private static long x(Instant at, Instant since, Instant now) {
        var whole = Duration.between(since, now).toSeconds();
        var part = Math.max(0, Math.min(whole, Duration.between(since, at).toSeconds()));
        return part * WIDTH / whole;
    }

    private static long y(Money price, Money low, Money high) {
        if (low.equals(high)) return HEIGHT / 2;
        var up = (price.fen() - low.fen()) * (HEIGHT - 2 * MARGIN) / (high.fen() - low.fen());
        return HEIGHT - MARGIN - up;
    }
}
