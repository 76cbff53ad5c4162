package dev.sevenstar.academy;

import dev.sevenstar.academy.Question.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A small course about bolts: something to read, something to watch, something to answer. */
public final class ACourse {

    public static final int FILM = 100;
    private static final String LONG = "<p>" + "一颗螺丝从盘条开始，".repeat(30) + "</p>";

    private ACourse() {}

    public static CourseContent of(Lesson... lessons) {
        return new CourseContent(
                new Wording("螺丝怎么卖", "How to sell bolts"),
                new Wording("从一颗螺丝说起", "It begins with a bolt"),
                Track.OPENING,
                Set.of(Topic.PICTURES),
                Level.BASIC,
                Set.of(WeakPoint.VIDEO_STAR),
                List.of("会卖螺丝"),
                List.of(),
                "",
                null,
                List.of(new Chapter(new Wording("第一章", "One"), Arrays.asList(lessons))));
    }

    public static CourseContent whole() {
        return of(article("read"), film("watch", "/media/videos/a.mp4"), quiz("check"));
    }

    public static Lesson article(String name) {
        return lesson(name, LessonKind.ARTICLE, LONG, null, null);
    }

    public static Lesson film(String name, String src) {
        return lesson(name, LessonKind.VIDEO, "", new Film(src, FILM, List.of(), List.of()), null);
    }

    public static Lesson quiz(String name) {
        var question = new Question(Kind.SINGLE, "螺丝是什么做的？", List.of("木头", "盘条"), List.of(1), "盘条冷镦成形", "read");
        return lesson(name, LessonKind.QUIZ, "", null, new Quiz(List.of(question), Quiz.PASS));
    }

    private static Lesson lesson(String name, LessonKind kind, String text, Film film, Quiz quiz) {
        return new Lesson(name, new Wording("课时" + name, "Lesson " + name), kind, text, film, quiz, null);
    }
}
