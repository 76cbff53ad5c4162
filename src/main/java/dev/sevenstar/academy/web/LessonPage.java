package dev.sevenstar.academy.web;

import dev.sevenstar.academy.CourseContent;
import dev.sevenstar.academy.Film;
import dev.sevenstar.academy.Lesson;
import dev.sevenstar.academy.learning.Enrolment;
import dev.sevenstar.academy.learning.Progress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lesson with its neighbours.
 *
 * @param film null of a lesson without
 * @param text simple HTML that was cleaned when it was written
 */
public record LessonPage(
        String course,
        String courseHref,
        String href,
        String lesson,
        String title,
        String kind,
        String length,
        String text,
        @Nullable FilmView film,
        @Nullable String handout,
        boolean article,
        boolean done,
        boolean hasQuiz,
        int percent,
        List<CoursePage.Part> chapters,
        int doneLessons,
        int lessons,
        @Nullable Neighbour before,
        @Nullable Neighbour after,
        String notesHref) {

    public record Neighbour(String href, String title) {}

    /** @param place where to go on, in seconds */
    public record FilmView(
            String src,
            String type,
            boolean stream,
            String poster,
            int place,
            int seconds,
            List<Captions> captions,
            List<Film.Mark> marks,
            String beacon) {}

    public record Captions(String language, String label, String src, boolean first) {}

    static LessonPage of(
            String number,
            CourseContent content,
            Enrolment enrolment,
            Lesson lesson,
            Map<String, Progress> done,
            AcademyWords words) {
        var progress = Objects.requireNonNull(done.get(lesson.name()));
        var handout = lesson.handout();
        return new LessonPage(
                words.say(content.title()),
                CoursesController.HERE + "/" + number,
                LessonsController.href(number, lesson.name()),
                lesson.name(),
                words.say(lesson.title()),
                words.say(lesson.kind().key()),
                words.minutes(lesson.minutes()),
                words.article(lesson.text()),
                film(number, content, lesson, progress, words),
                handout == null ? null : handout.src(),
                lesson.film() == null && lesson.quiz() == null,
                progress.isDone(),
                lesson.quiz() != null,
                progress.percent(),
                CoursePage.parts(number, content, lesson.name(), done, words),
                enrolment.doneLessons(),
                content.lessons().size(),
                neighbour(content, lesson.name(), -1)
                        .map(each -> view(number, each, words))
                        .orElse(null),
                neighbour(content, lesson.name(), 1)
                        .map(each -> view(number, each, words))
                        .orElse(null),
                LessonNotesController.href(number));
    }

    private static Neighbour view(String number, Lesson lesson, AcademyWords words) {
        return new Neighbour(LessonsController.href(number, lesson.name()), words.say(lesson.title()));
    }

    static Optional<Lesson> neighbour(CourseContent content, String lesson, int step) {
        var all = content.lessons();
        for (int i = 0; i < all.size(); i++)
            if (all.get(i).name().equals(lesson) && i + step >= 0 && i + step < all.size())
                return Optional.of(all.get(i + step));
        return Optional.empty();
    }

    private static @Nullable FilmView film(
            String number, CourseContent content, Lesson lesson, Progress progress, AcademyWords words) {
        var film = lesson.film();
        if (film == null) return null;
        return new FilmView(
                words.file(film.src()),
                film.type(),
                film.isStream(),
                content.cover().isEmpty() ? "" : words.file(content.cover()),
                progress.watch().place(),
                film.seconds(),
                film.captions().stream()
                        .map(each -> new Captions(
                                each.language(),
                                words.say("academy.captions." + each.language()),
                                words.file(each.src()),
                                each.language().equals(AcademyWords.language())))
                        .toList(),
                film.marks(),
                BeaconsController.href(number, lesson.name()));
    }
}
