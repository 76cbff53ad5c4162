package dev.sevenstar.academy;

import static dev.sevenstar.academy.Question.Kind.MULTIPLE;
import static dev.sevenstar.academy.Question.Kind.ORDER;
import static dev.sevenstar.academy.Question.Kind.SINGLE;
import static dev.sevenstar.academy.Question.Kind.TRUE_FALSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each kind of question, and how many make a quiz. */
class QuestionTest {

    private static final List<String> FOUR = List.of("甲", "乙", "丙", "丁");

    @Test
    void a_single_answer_is_the_one() {
        var question = question(SINGLE, FOUR, 2);
        assertThat(question.isRight(List.of(2))).isTrue();
        assertThat(question.isRight(List.of(1))).isFalse();
        assertThat(question.isRight(List.of())).isFalse();
        assertThat(question.isRight(List.of(2, 1))).isFalse();
    }

    @Test
    void of_several_answers_half_are_none_and_their_order_does_not_matter() {
        var question = question(MULTIPLE, FOUR, 0, 3);
        assertThat(question.isRight(List.of(3, 0))).isTrue();
        assertThat(question.isRight(List.of(0))).isFalse();
        assertThat(question.isRight(List.of(0, 1, 3))).isFalse();
    }

    @Test
    void an_order_is_right_as_a_whole() {
        var question = question(ORDER, FOUR, 2, 0, 1, 3);
        assertThat(question.isRight(List.of(2, 0, 1, 3))).isTrue();
        assertThat(question.isRight(List.of(0, 2, 1, 3))).isFalse();
        assertThat(question.isRight(List.of())).isFalse();
    }

    @Test
    void what_cannot_be_asked_is_known() {
        assertThat(question(SINGLE, FOUR).isWhole()).isFalse();
        assertThat(question(SINGLE, FOUR, 4).isWhole()).isFalse();
        assertThat(question(SINGLE, List.of("甲"), 0).isWhole()).isFalse();
        assertThat(question(TRUE_FALSE, FOUR, 0).isWhole()).isFalse();
        assertThat(question(TRUE_FALSE, List.of("对", "错"), 1).isWhole()).isTrue();
        assertThat(question(ORDER, FOUR, 0, 1, 2, 2).isWhole()).isFalse();
        assertThat(question(MULTIPLE, List.of("甲", " "), 0).isWhole()).isFalse();
    }

    @Test
    void four_of_five_are_enough_and_three_are_not() {
        var quiz = new Quiz(List.of(one(), one(), one(), one(), one()), 80);
        assertThat(quiz.right(Map.of(0, List.of(1), 1, List.of(1), 4, List.of(0))))
                .isEqualTo(2);
        assertThat(quiz.isPassedWith(4)).isTrue();
        assertThat(quiz.isPassedWith(3)).isFalse();
        assertThat(new Quiz(List.of(), 80).isPassedWith(0)).isFalse();
    }

    private static Question one() {
        return question(SINGLE, FOUR, 1);
    }

    private static Question question(Question.Kind kind, List<String> options, Integer... answer) {
        return new Question(kind, "问", options, List.of(answer), "", "");
    }
}
