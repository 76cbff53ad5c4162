package dev.sevenstar.academy.web;

import dev.sevenstar.academy.CourseContent;
import dev.sevenstar.academy.CourseList;
import dev.sevenstar.academy.CourseState;
import dev.sevenstar.academy.Lesson;
import dev.sevenstar.academy.Needs;
import dev.sevenstar.academy.learning.Enrolment;
import dev.sevenstar.academy.learning.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A course with its lessons, and how far the reader is.
 *
 * @param begun whether they have begun it
 * @param moved whether there is a newer edition than theirs
 * @param need what of it the reader's shop could do better now
 */
public record CoursePage(
        String number,
        String href,
        CourseCard card,
        List<String> topics,
        List<String> outcomes,
        List<Part> chapters,
        int done,
        int lessons,
        boolean begun,
        boolean completed,
        boolean moved,
        boolean open,
        @Nullable NeedCard need) {

    public record Part(String title, List<Line> lessons) {}

    /** @param percent how much of a film was seen, null of what is done or has not begun */
    public record Line(
            String name,
            String href,
            String title,
            String icon,
            String kind,
            String length,
            boolean done,
            @Nullable Integer percent,
            boolean here) {}

    static CoursePage of(
            CourseList.Row row,
            CourseContent content,
            @Nullable Enrolment begun,
            Map<String, Progress> done,
            Optional<Needs.Need> need,
            AcademyWords words) {
        return new CoursePage(
                row.number(),
                CoursesController.HERE + "/" + row.number(),
                CourseCard.of(row, begun, words),
                row.topics().stream().map(topic -> words.say(topic.key())).toList(),
                content.outcomes(),
                parts(row.number(), content, begun == null ? "" : begun.lesson(), done, words),
                begun == null ? 0 : begun.doneLessons(),
                content.lessons().size(),
                begun != null,
                begun != null && begun.isCompleted(),
                begun != null && begun.edition() < row.edition(),
                row.state() == CourseState.PUBLISHED,
                need.map(each -> NeedCard.of(each, null, words)).orElse(null));
    }

    static List<Part> parts(
            String number, CourseContent content, String here, Map<String, Progress> done, AcademyWords words) {
        return content.chapters().stream()
                .map(chapter -> new Part(
                        words.say(chapter.title()),
                        chapter.lessons().stream()
                                .map(lesson -> line(number, lesson, here, done.get(lesson.name()), words))
                                .toList()))
                .toList();
    }

    private static Line line(
            String number, Lesson lesson, String here, @Nullable Progress progress, AcademyWords words) {
        var film = lesson.film();
        return new Line(
                lesson.name(),
                LessonsController.href(number, lesson.name()),
                words.say(lesson.title()),
                lesson.kind().icon(),
                words.say(lesson.kind().key()),
                film == null ? words.minutes(lesson.minutes()) : film.length(),
                progress != null && progress.isDone(),
                progress == null || progress.isDone() || progress.length() == 0 ? null : progress.percent(),
                lesson.name().equals(here));
    }
}
