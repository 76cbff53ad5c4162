package dev.sevenstar.academy.web.exam;

import dev.sevenstar.academy.Question;
import dev.sevenstar.academy.Question.Kind;
import dev.sevenstar.academy.exam.Attempt;
import dev.sevenstar.academy.exam.Paper.Item;
import dev.sevenstar.academy.web.AcademyWords;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A paper around its questions.
 *
 * @param place of the question on the screen, from 1; 0 for none
 * @param until as browsers read it, with the server's time beside it
 */
public record PaperView(
        String href,
        int place,
        int questions,
        int answered,
        List<Place> places,
        String until,
        String untilText,
        String now,
        int correct,
        int score,
        boolean passed,
        @Nullable String before,
        @Nullable String after) {

    /** @param here whether it is the one on the screen */
    public record Place(int number, String href, boolean answered, boolean here) {}

    /** A question as it is asked: nothing of its answer is in it. */
    public record Asked(
            String text, String kind, boolean many, boolean order, List<Choice> choices, List<Option> places) {}

    /** @param place of an order, where it was put; empty for nowhere */
    public record Choice(int index, String text, boolean chosen, String place) {}

    /** What was answered wrongly, with the lesson it comes from. */
    public record Mistake(
            int number,
            String text,
            String given,
            String right,
            String why,
            @Nullable String href) {}

    static PaperView of(Attempt attempt, Map<Integer, List<Integer>> answers, int place, Instant now) {
        var number = attempt.number();
        var all = attempt.paper().items().size();
        return new PaperView(
                AttemptsController.HERE + "/" + number,
                place + 1,
                all,
                (int) answers.values().stream().filter(each -> !each.isEmpty()).count(),
                IntStream.range(0, all)
                        .mapToObj(each -> new Place(
                                each + 1,
                                AttemptsController.question(number, each),
                                !answers.getOrDefault(each, List.of()).isEmpty(),
                                each == place))
                        .toList(),
                attempt.until().toString(),
                Times.minute(attempt.until()),
                now.toString(),
                attempt.correct(),
                attempt.score(),
                attempt.passed(),
                place > 0 ? AttemptsController.question(number, place - 1) : null,
                place >= 0 && place + 1 < all ? AttemptsController.question(number, place + 1) : null);
    }

    static Asked asked(Attempt attempt, Map<Integer, List<Integer>> answers, int place, AcademyWords words) {
        var item = attempt.paper().items().get(place);
        var question = item.question();
        var order = question.kind() == Kind.ORDER;
        var given = answers.getOrDefault(place, List.of());
        return new Asked(
                question.text(),
                words.say(question.kind().key()),
                question.kind() == Kind.MULTIPLE,
                order,
                item.order().stream()
                        .map(index -> new Choice(
                                index,
                                question.options().get(index),
                                given.contains(index),
                                order && given.contains(index) ? "" + given.indexOf(index) : ""))
                        .toList(),
                order
                        ? IntStream.range(0, question.options().size())
                                .mapToObj(each -> new Option("" + each, words.say("academy.quiz.place", each + 1)))
                                .toList()
                        : List.of());
    }

    static List<Mistake> mistakes(Attempt attempt, Map<Integer, List<Integer>> answers, AcademyWords words) {
        var mistakes = new ArrayList<Mistake>();
        var right = attempt.paper().right(answers);
        for (int place = 0; place < attempt.paper().items().size(); place++)
            if (!right.contains(place))
                mistakes.add(mistake(
                        place, attempt.paper().items().get(place), answers.getOrDefault(place, List.of()), words));
        return mistakes;
    }

    private static Mistake mistake(int place, Item item, List<Integer> given, AcademyWords words) {
        var question = item.question();
        var course = item.courseId();
        return new Mistake(
                place + 1,
                question.text(),
                given.isEmpty() ? words.say("academy.exam.unanswered") : said(question, given),
                said(question, question.answer()),
                question.why(),
                course == null || question.lesson().isEmpty()
                        ? null
                        : "/workbench/academy/courses/" + Ids.text(course) + "/lessons/" + question.lesson());
    }

    private static String said(Question question, List<Integer> indexes) {
        return indexes.stream()
                .map(index -> question.options().get(index))
                .collect(Collectors.joining(question.kind() == Kind.ORDER ? " → " : " · "));
    }
}
