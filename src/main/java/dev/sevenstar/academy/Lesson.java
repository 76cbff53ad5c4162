package dev.sevenstar.academy;

import dev.sevenstar.shared.text.SafeHtml;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One sitting.
 *
 * @param name what it is known by in its course, the same in every edition
 * @param text of an article the whole, of any other what is said beside it; simple HTML
 */
public record Lesson(
        String name,
        Wording title,
        LessonKind kind,
        String text,
        @Nullable Film film,
        @Nullable Quiz quiz,
        @Nullable Handout handout) {

    public static final int TITLE = 60;

    /** ◇ What somebody reads in a second, in Chinese characters. */
    private static final int A_SECOND = 8;

    private static final int A_QUESTION = 30;
    private static final int A_HANDOUT = 60;

    public Lesson {
        text = SafeHtml.article(Objects.requireNonNullElse(text, ""));
    }

    /** How long it takes. */
    public int seconds() {
        return switch (kind) {
            case VIDEO -> film == null ? 0 : film.seconds();
            case ARTICLE -> Math.max(1, SafeHtml.words(text).length() / A_SECOND);
            case QUIZ -> quiz == null ? 0 : quiz.questions().size() * A_QUESTION;
            case HANDOUT -> A_HANDOUT;
        };
    }

    /** ◇ Nobody has read an article in less than a third of the time it takes. */
    public int leastSeconds() {
        return kind == LessonKind.ARTICLE ? seconds() / 3 : 0;
    }

    public int minutes() {
        return Math.max(1, (seconds() + 30) / 60);
    }
}
