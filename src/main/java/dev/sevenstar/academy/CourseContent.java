package dev.sevenstar.academy;

import dev.sevenstar.shared.NotFound;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a course says; immutable. An edition is one such content.
 *
 * @param helps the weak points of a shop that it is about
 * @param outcomes what one can do afterwards
 * @param before courses to take first
 * @param cover the address of a picture, empty for none
 */
public record CourseContent(
        Wording title,
        Wording summary,
        Track track,
        Set<Topic> topics,
        Level level,
        Set<WeakPoint> helps,
        List<String> outcomes,
        List<Long> before,
        String cover,
        @Nullable Long instructorId,
        List<Chapter> chapters) {

    public static final int TITLE = 60;
    public static final int SUMMARY = 300;

    public CourseContent {
        topics = Objects.requireNonNullElse(topics, Set.of());
        helps = Objects.requireNonNullElse(helps, Set.of());
        outcomes = Objects.requireNonNullElse(outcomes, List.of());
        before = Objects.requireNonNullElse(before, List.of());
        cover = Objects.requireNonNullElse(cover, "");
        chapters = Objects.requireNonNullElse(chapters, List.of());
    }

    public List<Lesson> lessons() {
        return chapters.stream().flatMap(chapter -> chapter.lessons().stream()).toList();
    }

    public Optional<Lesson> find(String name) {
        return lessons().stream().filter(lesson -> lesson.name().equals(name)).findFirst();
    }

    /** @throws NotFound if there is no such lesson in it */
    public Lesson lesson(String name) {
        return find(name).orElseThrow(NotFound::new);
    }

    public int minutes() {
        var seconds = lessons().stream().mapToInt(Lesson::seconds).sum();
        return Math.max(1, (seconds + 30) / 60);
    }

    public Set<Format> formats() {
        var formats = EnumSet.noneOf(Format.class);
        for (var lesson : lessons())
            switch (lesson.kind()) {
                case VIDEO -> formats.add(Format.VIDEO);
                case ARTICLE, HANDOUT -> formats.add(Format.ARTICLE);
                case QUIZ -> {}
            }
        return formats;
    }
}
