package dev.sevenstar.academy.web;

import dev.sevenstar.academy.Question;
import dev.sevenstar.academy.Question.Kind;
import dev.sevenstar.academy.Quiz;
import dev.sevenstar.academy.learning.Answers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Answers as a form sends them: {@code q3} with the indexes of the options that were chosen; of an order
 * {@code q3.o1} with the place of the option.
 */
public final class AnswerSheet {

    private AnswerSheet() {}

    public static Answers read(@Nullable Quiz quiz, MultiValueMap<String, String> typed) {
        var questions = quiz == null ? List.<Question>of() : quiz.questions();
        var given = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < questions.size(); i++) given.put(i, answer("q" + i, questions.get(i), typed));
        return new Answers(given);
    }

    public static List<Integer> answer(String name, Question question, MultiValueMap<String, String> typed) {
        if (question.kind() == Kind.ORDER) return order(name, question, typed);
        var chosen = new ArrayList<Integer>();
        for (var value : Objects.requireNonNullElse(typed.get(name), List.<String>of())) {
            var index = index(value, question.options().size());
            if (index >= 0) chosen.add(index);
        }
        return chosen;
    }

    /** Options in the order of the places they were given; empty while two stand at one place or one has none. */
    private static List<Integer> order(String name, Question question, MultiValueMap<String, String> typed) {
        var places = new TreeMap<Integer, Integer>();
        for (int option = 0; option < question.options().size(); option++) {
            var place = index(
                    Objects.requireNonNullElse(typed.getFirst(name + ".o" + option), ""),
                    question.options().size());
            if (place >= 0) places.put(place, option);
        }
        return places.size() == question.options().size() ? List.copyOf(places.values()) : List.of();
    }

    private static int index(String value, int options) {
        if (!value.matches("\\d{1,2}")) return -1;
        var index = Integer.parseInt(value);
        return index < options ? index : -1;
    }
}
