package dev.sevenstar.academy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Something asked.
 *
 * @param answer of a single or true-false question the index of the right option, of a multiple one those of all right
 *     options, of an order the indexes in the right order
 * @param why said after it was answered
 * @param lesson the lesson it comes from, empty if from none
 */
public record Question(Kind kind, String text, List<String> options, List<Integer> answer, String why, String lesson) {

    public enum Kind {
        SINGLE,
        MULTIPLE,
        TRUE_FALSE,
        ORDER;

        public String key() {
            return "academy.question." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static final int TEXT = 500;
    public static final int OPTION = 200;
    public static final int MOST_OPTIONS = 8;

    public Question {
        options = List.copyOf(Objects.requireNonNullElse(options, List.of()));
        answer = List.copyOf(Objects.requireNonNullElse(answer, List.of()));
        why = Objects.requireNonNullElse(why, "");
        lesson = Objects.requireNonNullElse(lesson, "");
    }

    /** All or nothing: half of a multiple answer is none. */
    public boolean isRight(List<Integer> given) {
        return kind == Kind.MULTIPLE ? new TreeSet<>(given).equals(new TreeSet<>(answer)) : given.equals(answer);
    }

    /** Whether it can be asked: enough options, and an answer that names them. */
    public boolean isWhole() {
        if (text.isBlank() || options.size() < 2 || options.stream().anyMatch(String::isBlank)) return false;
        if (answer.stream().anyMatch(index -> index < 0 || index >= options.size())) return false;
        return switch (kind) {
            case SINGLE -> answer.size() == 1;
            case TRUE_FALSE -> answer.size() == 1 && options.size() == 2;
            case MULTIPLE -> !answer.isEmpty() && new TreeSet<>(answer).size() == answer.size();
            case ORDER -> answer.size() == options.size() && new TreeSet<>(answer).size() == options.size();
        };
    }
}
