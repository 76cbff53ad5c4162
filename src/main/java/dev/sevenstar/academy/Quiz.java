package dev.sevenstar.academy;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Questions at the end of a chapter; as often as one likes.
 *
 * @param pass the per cent that must be right
 */
public record Quiz(List<Question> questions, int pass) {

    public static final int PASS = 80;
    public static final int MOST = 30;

    public Quiz {
        questions = List.copyOf(Objects.requireNonNullElse(questions, List.of()));
        pass = pass == 0 ? PASS : pass;
    }

    /** @param given by the index of the question; missing: not answered */
    public int right(Map<Integer, List<Integer>> given) {
        var right = 0;
        for (int i = 0; i < questions.size(); i++)
            if (questions.get(i).isRight(given.getOrDefault(i, List.of()))) right++;
        return right;
    }

    /** Whether so many right answers are enough. */
    public boolean isPassedWith(int right) {
        return !questions.isEmpty() && right * 100 >= pass * questions.size();
    }
}
