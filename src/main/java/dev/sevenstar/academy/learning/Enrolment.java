package dev.sevenstar.academy.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody learns a course.
 *
 * @param edition which they began
 * @param lesson the name of the one they were last in, empty before the first
 */
public record Enrolment(
        long personId,
        long courseId,
        int edition,
        String lesson,
        int doneLessons,
        Instant startedAt,
        Instant lastAt,
        @Nullable Instant completedAt) {

    public boolean isCompleted() {
        return completedAt != null;
    }
}
