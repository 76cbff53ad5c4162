package dev.sevenstar.academy;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.text.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Something that has to hold before learners see a course.
 *
 * @param key of the message that says what is missing; of a lesson's rule with its title
 */
public record CourseRule(String key, Predicate<CourseContent> holds) {

    /** Something of one lesson. */
    record OfLesson(String key, Predicate<Lesson> holds) {}

    /** What is missing, to be said with its arguments. */
    public record Missing(String key, List<Object> args) {}

    /** ◇ A shorter text is a remark and no article. */
    private static final int ARTICLE_LEAST = 60;

    private static final List<CourseRule> ALL = List.of(
            new CourseRule("title", content -> !content.title().isEmpty()),
            new CourseRule("summary", content -> !content.summary().isEmpty()),
            new CourseRule("topic", content -> !content.topics().isEmpty()),
            new CourseRule("lesson", content -> !content.lessons().isEmpty()),
            new CourseRule("chapter", content -> content.chapters().stream()
                    .noneMatch(chapter ->
                            chapter.title().isEmpty() || chapter.lessons().isEmpty())));

    private static final List<OfLesson> OF_LESSONS = List.of(
            new OfLesson("lesson-title", lesson -> !lesson.title().isEmpty()),
            new OfLesson("film", lesson -> lesson.kind() != LessonKind.VIDEO || hasFilm(lesson)),
            new OfLesson("article", lesson -> lesson.kind() != LessonKind.ARTICLE || isRead(lesson)),
            new OfLesson("handout", lesson -> lesson.kind() != LessonKind.HANDOUT || lesson.handout() != null),
            new OfLesson("quiz", lesson -> lesson.kind() != LessonKind.QUIZ || isAsked(lesson)));

    private static boolean hasFilm(Lesson lesson) {
        var film = lesson.film();
        return film != null && !film.src().isEmpty() && film.seconds() > 0;
    }

    private static boolean isRead(Lesson lesson) {
        return SafeHtml.words(lesson.text()).length() >= ARTICLE_LEAST;
    }

    private static boolean isAsked(Lesson lesson) {
        var quiz = lesson.quiz();
        return quiz != null
                && !quiz.questions().isEmpty()
                && quiz.questions().stream().allMatch(Question::isWhole);
    }

    /** All that is missing, in the order in which one would mend it. */
    public static List<Missing> missing(CourseContent content) {
        var missing = new ArrayList<Missing>();
        for (var rule : ALL) if (!rule.holds.test(content)) missing.add(said(rule.key));
        for (var lesson : content.lessons())
            for (var rule : OF_LESSONS)
                if (!rule.holds.test(lesson))
                    missing.add(said(rule.key, lesson.title().zh()));
        return missing;
    }

    private static Missing said(String key, Object... args) {
        return new Missing("academy.missing." + key, List.of(args));
    }

    /** @throws Refused with the first thing missing */
    static void require(CourseContent content) {
        var missing = missing(content);
        if (!missing.isEmpty())
            throw new Refused(missing.get(0).key(), missing.get(0).args().toArray());
    }
}
