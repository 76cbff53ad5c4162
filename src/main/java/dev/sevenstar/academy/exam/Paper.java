package dev.sevenstar.academy.exam;

import dev.sevenstar.academy.Question;
import dev.sevenstar.academy.Question.Kind;
import dev.sevenstar.academy.exam.Exams.Banked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The questions of one attempt, in the order in which they are asked. */
public record Paper(List<Item> items) {

    /**
     * @param order of the options on the screen, by their index in the question
     */
    public record Item(long questionId, @Nullable Long courseId, Question question, List<Integer> order) {}

    public Paper {
        items = List.copyOf(items);
    }

    /** @param bank what can be asked */
    static Paper draw(List<Banked> bank, int questions, Random chance) {
        var drawn = new ArrayList<>(bank);
        Collections.shuffle(drawn, chance);
        return new Paper(drawn.stream()
                .limit(questions)
                .map(each -> new Item(each.id(), each.courseId(), each.question(), order(each.question(), chance)))
                .toList());
    }

    /** "True" stands before "false", whatever chance says. */
    private static List<Integer> order(Question question, Random chance) {
        var indexes = new ArrayList<>(
                IntStream.range(0, question.options().size()).boxed().toList());
        if (question.kind() != Kind.TRUE_FALSE) Collections.shuffle(indexes, chance);
        return List.copyOf(indexes);
    }

    /** Which places were answered rightly. */
    public Set<Integer> right(Map<Integer, List<Integer>> answers) {
        var right = new HashSet<Integer>();
        for (int place = 0; place < items.size(); place++)
            if (items.get(place).question().isRight(answers.getOrDefault(place, List.of()))) right.add(place);
        return right;
    }
}
