package dev.sevenstar.academy.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What somebody answered, by the index of the question: the indexes of options, of an order in that order. */
public record Answers(Map<Integer, List<Integer>> byQuestion) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byQuestion = Map.copyOf(byQuestion);
    }

    /** Reads {@code 0:2;1:0,3}; what is none of that is left out. */
    public static Answers read(String written) {
        var answers = new TreeMap<Integer, List<Integer>>();
        for (var part : written.split(";"))
            if (part.matches("\\d{1,3}:\\d{1,2}(,\\d{1,2})*")) {
                var parts = part.split(":");
                answers.put(
                        Integer.valueOf(parts[0]),
                        Arrays.stream(parts[1].split(",")).map(Integer::valueOf).toList());
            }
        return new Answers(answers);
    }

    public String written() {
        return new TreeMap<>(byQuestion)
                .entrySet().stream()
                        .filter(answer -> !answer.getValue().isEmpty())
                        .map(answer -> answer.getKey() + ":"
                                + answer.getValue().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(",")))
                        .collect(Collectors.joining(";"));
    }

    public List<Integer> to(int question) {
        return byQuestion.getOrDefault(question, List.of());
    }
}
