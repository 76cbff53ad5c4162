package dev.sevenstar.inquiry;

import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How a shop answered the inquiries of the last thirty days, and how many came.
 *
 * @param asked those whose time for the first answer is over, or that were answered before it was
 * @param firstReplySeconds the median of the first answers, in working time; null when there are none
 * @param weekReplySeconds the same for what was answered in the last seven days
 * @param repliesByDay the medians of the days of that week with an answer, oldest first, with blanks between
 * @param arrivalsByDay how many came on each of the last seven days, the day of {@code asOf} at the end
 */
public record AnswerRecord(
        int asked,
        int answered,
        @Nullable Long firstReplySeconds,
        @Nullable Long weekReplySeconds,
        String repliesByDay,
        String arrivalsByDay,
        Instant asOf) {

    static final int DAYS = 7;

    /** Fewer say nothing about a shop. */
    private static final int LEAST = 3;

    boolean tells() {
        return asked >= LEAST;
    }

    public List<Long> replies() {
        return numbers(repliesByDay);
    }

    /** The last seven days as seen today: what was counted before today moves back. */
    public List<Long> arrivals(Instant now) {
        var counted = numbers(arrivalsByDay);
        var gone = ChronoUnit.DAYS.between(LocalDate.ofInstant(asOf, Times.ZONE), LocalDate.ofInstant(now, Times.ZONE));
        return LongStream.range(gone, gone + DAYS)
                .mapToObj(day -> day < counted.size() ? counted.get((int) day) : 0L)
                .toList();
    }

    static String text(List<Long> numbers) {
        return String.join(" ", numbers.stream().map(String::valueOf).toList());
    }

    private static List<Long> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
    }
}
