package dev.sevenstar.academy.learning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is in a lesson.
 *
 * @param src of the film that was watched, empty for none
 * @param length of that film in seconds, 0 for none
 * @param answers of the last try of a quiz, as {@link Answers} writes them
 * @param score the best so far of a quiz, in questions
 */
public record Progress(
        long personId,
        long courseId,
        String lesson,
        String src,
        int length,
        Watch watch,
        int score,
        int tries,
        String answers,
        Instant openedAt,
        @Nullable Instant doneAt) {

    public boolean isDone() {
        return doneAt != null;
    }

    /** Of the film, in per cent. */
    public int percent() {
        return watch.percent(length);
    }

    Progress heard(List<Span> said, int at, Instant when) {
        var after = watch.heard(said, at, length, when);
        var done = doneAt == null && after.isEnough(length) ? when : doneAt;
        return new Progress(personId, courseId, lesson, src, length, after, score, tries, answers, openedAt, done);
    }
}
