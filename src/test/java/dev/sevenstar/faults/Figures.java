package dev.sevenstar.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times that were measured, and how they lie. */
final class Figures {

    private final List<Duration> times = new ArrayList<>();

    void add(Duration time) {
        times.add(time);
    }

    Duration longest() {
        return Collections.max(times);
    }

    @Override
    public String toString() {
        var sorted = times.stream().sorted().map(Duration::toMillis).toList();
        return "%d times, median %d ms, p90 %d ms, longest %d ms"
                .formatted(sorted.size(), at(sorted, 50), at(sorted, 90), at(sorted, 100));
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }
}
