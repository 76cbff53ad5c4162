package dev.sevenstar.academy.shipped;

import dev.sevenstar.academy.Chapter;
import dev.sevenstar.academy.CourseContent;
import dev.sevenstar.academy.Film;
import dev.sevenstar.academy.Lesson;
import dev.sevenstar.academy.LessonKind;
import dev.sevenstar.academy.Level;
import dev.sevenstar.academy.Question;
import dev.sevenstar.academy.Quiz;
import dev.sevenstar.academy.Topic;
import dev.sevenstar.academy.Track;
import dev.sevenstar.academy.WeakPoint;
import dev.sevenstar.academy.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A course as somebody writes it down in one file. Above the first chapter {@code name: value} lines; then
 * {@code # chapter}, below it {@code ## kind name title}, and below that Markdown. A film's lesson begins with
 * {@code film:}, {@code captions:} and {@code mark:} lines. A quiz is {@code ? kind text} with {@code - wrong},
 * {@code + right} or, for an order, {@code 1. first} lines, {@code ! why} and {@code @ lesson}. Both languages of a
 * title stand beside each other, parted by {@code |}.
 */
final class CourseFile {

    private static final String FILMS = "/video/academy/";

    private final Map<String, List<String>> head = new HashMap<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<String> body = new ArrayList<>();
    private String chapter = "";
    private String lesson = "";

    private CourseFile() {}

    /** @throws IllegalArgumentException with the line that cannot be read */
    static CourseContent read(String text) {
        var file = new CourseFile();
        for (var line : text.lines().toList()) file.take(line);
        file.endChapter();
        return file.content();
    }

    private void take(String line) {
        if (line.startsWith("# ")) {
            endChapter();
            chapter = line.substring(2);
        } else if (line.startsWith("## ")) {
            endLesson();
            lesson = line.substring(3);
        } else if (!chapter.isEmpty()) body.add(line);
        else if (!line.isBlank()) note(head, line);
    }

    private static void note(Map<String, List<String>> into, String line) {
        var parts = line.split(":", 2);
        if (parts.length < 2) throw new IllegalArgumentException(line);
        into.computeIfAbsent(parts[0].strip(), name -> new ArrayList<>()).add(parts[1].strip());
    }

    private void endChapter() {
        endLesson();
        if (!chapter.isEmpty()) chapters.add(new Chapter(wording(chapter), List.copyOf(lessons)));
        lessons.clear();
    }

    private void endLesson() {
        if (!lesson.isEmpty()) lessons.add(lesson(lesson.split(" ", 3)));
        lesson = "";
        body.clear();
    }

    private Lesson lesson(String[] parts) {
        if (parts.length < 3) throw new IllegalArgumentException(lesson);
        var kind = LessonKind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        var film = kind == LessonKind.VIDEO ? film() : null;
        var quiz = kind == LessonKind.QUIZ ? quiz() : null;
        var text = kind == LessonKind.QUIZ ? "" : Prose.html(String.join("\n", body));
        return new Lesson(parts[1], wording(parts[2]), kind, text, film, quiz, null);
    }

    /** Takes its lines out of the body. */
    private Film film() {
        var said = new HashMap<String, List<String>>();
        while (!body.isEmpty() && body.get(0).matches("(film|captions|mark): .*")) note(said, body.remove(0));
        var film = one(said, "film").split(" ");
        return new Film(
                FILMS + film[0],
                Integer.parseInt(film[1]),
                said.getOrDefault("captions", List.of()).stream()
                        .map(line -> line.split(" "))
                        .map(line -> new Film.Captions(line[0], FILMS + line[1]))
                        .toList(),
                said.getOrDefault("mark", List.of()).stream()
                        .map(line -> line.split(" ", 2))
                        .map(line -> new Film.Mark(Integer.parseInt(line[0]), line[1]))
                        .toList());
    }

    private Quiz quiz() {
        var questions = new ArrayList<Question>();
        var asked = new ArrayList<String>();
        for (var line : body) {
            if (line.startsWith("? ") && !asked.isEmpty()) {
                questions.add(question(asked));
                asked.clear();
            }
            if (!line.isBlank()) asked.add(line);
        }
        if (!asked.isEmpty()) questions.add(question(asked));
        return new Quiz(questions, Quiz.PASS);
    }

    private static Question question(List<String> lines) {
        var first = lines.get(0).split(" ", 3);
        var kind = Question.Kind.valueOf(first[1].toUpperCase(Locale.ROOT).replace('-', '_'));
        var options = new ArrayList<String>();
        var right = new ArrayList<Integer>();
        var why = "";
        var from = "";
        for (var line : lines.subList(1, lines.size())) {
            var rest = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("! ")) why = rest;
            else if (line.startsWith("@ ")) from = rest;
            else {
                if (!line.startsWith("- ")) right.add(options.size());
                options.add(rest);
            }
        }
        var question = new Question(kind, first[2], options, right, why, from);
        if (!question.isWhole()) throw new IllegalArgumentException(lines.get(0));
        return question;
    }

    private CourseContent content() {
        var names = new HashSet<String>();
        for (var each : chapters)
            for (var one : each.lessons())
                if (!names.add(one.name())) throw new IllegalArgumentException("twice " + one.name());
        return new CourseContent(
                wording(one(head, "title")),
                wording(one(head, "summary")),
                Track.valueOf(one(head, "track")),
                all("topics", Topic.class),
                Level.valueOf(one(head, "level")),
                all("helps", WeakPoint.class),
                head.getOrDefault("outcome", List.of()),
                List.of(),
                head.containsKey("cover") ? Prose.picture(one(head, "cover")) : "",
                null,
                chapters);
    }

    private <E extends Enum<E>> Set<E> all(String name, Class<E> type) {
        return head.getOrDefault(name, List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(word -> Enum.valueOf(type, word.strip()))
                .collect(Collectors.toSet());
    }

    private static String one(Map<String, List<String>> said, String name) {
        var values = said.get(name);
        if (values == null || values.size() != 1) throw new IllegalArgumentException("one " + name);
        return values.get(0);
    }

    private static Wording wording(String text) {
        var parts = text.split("\\|", 2);
        return new Wording(parts[0], parts.length == 2 ? parts[1] : "");
    }
}
