package dev.sevenstar.inquiry;

import java.time.Instant;

/** When the first answer is due, for somebody who asked at a moment. */
@FunctionalInterface
public interface AnswerTime {

    Due since(Instant asked);

    /** Half of the time is gone at {@code amber}, all of it at {@code red}. */
    record Due(Instant amber, Instant red) {}
}
