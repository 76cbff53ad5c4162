package dev.sevenstar.campaign.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What came of a campaign for one shop, or of all shops for the market.
 *
 * @param lines the best first
 */
public record Report(List<Line> lines, Outcome total) {

    /**
     * A listing, or a shop where the report is of many.
     *
     * @param id the number of that
     */
    public record Line(long id, String name, Outcome outcome) {}

    /** The plain sentence that stands above the figures. */
    public enum Sense {
        NOTHING,
        NEW,
        MORE,
        SAME,
        LESS
    }

    private static final int MUCH_MORE = 120;
    private static final int MUCH_LESS = 80;

    public Report {
        lines = lines.stream()
                .sorted(Comparator.comparing((Line line) -> line.outcome().amount())
                        .reversed()
                        .thenComparing(Line::id))
                .toList();
    }

    public Sense sense() {
        if (total.sold().pieces() == 0) return Sense.NOTHING;
        var growth = total.growth();
        if (growth.isEmpty()) return Sense.NEW;
        if (growth.getAsLong() >= MUCH_MORE) return Sense.MORE;
        return growth.getAsLong() < MUCH_LESS ? Sense.LESS : Sense.SAME;
    }

    public Optional<Line> best() {
        return lines.stream().findFirst().filter(line -> line.outcome().amount().isPositive());
    }

    /** Those that sold out what was set aside. */
    public List<Line> soldOut() {
        return lines.stream()
                .filter(line -> line.outcome().soldOfShare() >= 100)
                .toList();
    }
}
