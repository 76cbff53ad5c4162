package dev.sevenstar.academy.exam;

import dev.sevenstar.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper before somebody, or behind them.
 *
 * @param until the server's clock decides
 * @param endedAt when it was handed in or time was over, null while it is open
 * @param correct how many were, once it has ended
 */
public record Attempt(
        long personId,
        long id,
        long examId,
        long shopId,
        Paper paper,
        Instant startedAt,
        Instant until,
        @Nullable Instant endedAt,
        int correct,
        boolean passed) {

    /** ◇ What was sent in time may arrive so much later. */
    public static final Duration ON_THE_WAY = Duration.ofSeconds(5);

    public String number() {
        return Ids.text(id);
    }

    public boolean isOpen(Instant now) {
        return endedAt == null && !now.isAfter(until.plus(ON_THE_WAY));
    }

    /** In per cent. */
    public int score() {
        return paper.items().isEmpty() ? 0 : correct * 100 / paper.items().size();
    }
}
