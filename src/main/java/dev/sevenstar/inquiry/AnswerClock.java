package dev.sevenstar.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a buyer has waited, and the time for the first answer. It runs while an answer is due,
 * and what was answered once is never due again.
 *
 * @param dueRank sorts by the due moment, null while nothing is due
 */
public record AnswerClock(
        @Nullable Instant waitingSince,
        @Nullable Instant amberAt,
        @Nullable Instant dueAt,
        @Nullable Long dueRank,
        @Nullable Instant answeredAt) {

    static final AnswerClock STILL = new AnswerClock(null, null, null, null, null);

    boolean answered() {
        return answeredAt != null;
    }

    AnswerClock waiting(@Nullable Instant since) {
        return new AnswerClock(since, amberAt, dueAt, dueRank, answeredAt);
    }

    AnswerClock due(AnswerTime.Due due, long id) {
        return new AnswerClock(waitingSince, due.amber(), due.red(), Rank.of(due.red(), id), answeredAt);
    }

    AnswerClock stopped() {
        return new AnswerClock(waitingSince, null, null, null, answeredAt);
    }

    /** The buyer waits no more; only the first answer is remembered. */
    AnswerClock answered(Instant now) {
        return new AnswerClock(null, null, null, null, answeredAt == null ? now : answeredAt);
    }
}
