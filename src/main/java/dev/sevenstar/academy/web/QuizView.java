package dev.sevenstar.academy.web;

import dev.sevenstar.academy.CourseContent;
import dev.sevenstar.academy.Lesson;
import dev.sevenstar.academy.Question;
import dev.sevenstar.academy.Question.Kind;
import dev.sevenstar.academy.learning.Answers;
import dev.sevenstar.academy.learning.Progress;
import dev.sevenstar.shared.web.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A quiz as it is asked; after a try each question says whether it was answered rightly. What the right answer is, is
 * said only once the quiz is passed or the answer was right.
 */
public record QuizView(List<Asked> questions, int pass, int tries, int best, boolean passed) {

    /** @param right null before the first try */
    public record Asked(
            String name,
            String text,
            String kind,
            boolean many,
            boolean order,
            List<Choice> choices,
            List<Option> places,
            @Nullable Boolean right,
            String why,
            @Nullable String lesson,
            @Nullable String href) {}

    /**
     * @param place of an order where the reader put it, empty for nowhere
     * @param right whether it belongs to the answer; false while that is not said
     */
    public record Choice(int index, String text, boolean chosen, String place, boolean right) {}

    static QuizView of(CourseContent content, String number, Lesson lesson, Progress progress, AcademyWords words) {
        var quiz = Objects.requireNonNull(lesson.quiz());
        var given = Answers.read(progress.answers());
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < quiz.questions().size(); i++)
            asked.add(asked(i, quiz.questions().get(i), given.to(i), progress, content, number, words));
        return new QuizView(
                asked, quiz.pass(), progress.tries(), progress.score(), quiz.isPassedWith(progress.score()));
    }

    private static Asked asked(
            int index,
            Question question,
            List<Integer> given,
            Progress progress,
            CourseContent content,
            String number,
            AcademyWords words) {
        var tried = progress.tries() > 0;
        var right = question.isRight(given);
        var from = content.find(question.lesson());
        return new Asked(
                "q" + index,
                question.text(),
                words.say(question.kind().key()),
                question.kind() == Kind.MULTIPLE,
                question.kind() == Kind.ORDER,
                choices(question, given, tried && (right || progress.isDone()), progress.personId() + index),
                places(question, words),
                tried ? right : null,
                tried && (right || progress.isDone()) ? question.why() : "",
                tried && !right ? from.map(lesson -> words.say(lesson.title())).orElse(null) : null,
                from.map(lesson -> LessonsController.href(number, lesson.name()))
                        .orElse(null));
    }

    /** What is to be put in order stands in another one, the same for a reader each time. */
    private static List<Choice> choices(Question question, List<Integer> given, boolean said, long seed) {
        var indexes = new ArrayList<>(
                IntStream.range(0, question.options().size()).boxed().toList());
        if (question.kind() == Kind.ORDER) Collections.shuffle(indexes, new Random(seed));
        return indexes.stream()
                .map(index -> new Choice(
                        index,
                        question.options().get(index),
                        given.contains(index),
                        question.kind() == Kind.ORDER && given.contains(index) ? "" + given.indexOf(index) : "",
                        said
                                && question.kind() != Kind.ORDER
                                && question.answer().contains(index)))
                .toList();
    }

    private static List<Option> places(Question question, AcademyWords words) {
        if (question.kind() != Kind.ORDER) return List.of();
        return IntStream.range(0, question.options().size())
                .mapToObj(place -> new Option("" + place, words.say("academy.quiz.place", place + 1)))
                .toList();
    }
}
