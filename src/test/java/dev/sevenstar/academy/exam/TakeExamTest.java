package dev.sevenstar.academy.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.academy.Course;
import dev.sevenstar.academy.CourseState;
import dev.sevenstar.academy.Question;
import dev.sevenstar.academy.Question.Kind;
import dev.sevenstar.academy.Wording;
import dev.sevenstar.identity.Person;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers, tries and certificates, by a clock that the test moves. */
@HouseTest
@Tag("database")
class TakeExamTest {

    private static final int QUESTIONS = 5;

    @Autowired
    World world;

    @Autowired
    MovableClock clock;

    @Autowired
    Jobsite jobs;

    @Autowired
    Exams exams;

    @Autowired
    TakeExam take;

    @Autowired
    Certificates certificates;

    private Person person;
    private long shop;
    private Exam exam;

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @BeforeEach
    void an_exam_and_somebody_who_sits_it() {
        var factory = world.boltFactory();
        person = factory.owner();
        shop = factory.shop().id();
        exam = new Exam(
                Ids.next(),
                Course.MARKET,
                CourseState.DRAFT,
                new Wording("螺丝店长", "Bolt manager"),
                new Wording("会卖螺丝", "Can sell bolts"),
                QUESTIONS,
                60,
                80,
                3,
                7,
                12);
        exams.insert(exam);
        for (int i = 0; i < QUESTIONS + 3; i++) exams.add(exam.id(), null, question("第" + i + "问"));
        exams.publish(exam.id());
    }

    @Test
    void a_bank_that_is_too_small_is_not_asked() {
        var other = Exam.usual(Course.MARKET, new Wording("空", ""), new Wording("空", ""));
        exams.insert(other);
        assertThatThrownBy(() -> exams.publish(other.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> take.start(person.id(), shop, other.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_paper_has_each_question_once_and_its_options_in_its_own_order() {
        var items = start().paper().items();
        assertThat(items).hasSize(QUESTIONS);
        assertThat(items.stream().map(Paper.Item::questionId)).doesNotHaveDuplicates();
        for (var item : items) assertThat(item.order()).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(take.get(person.id(), start().id()).paper()).isEqualTo(start().paper());
    }

    @Test
    void begun_twice_at_once_it_is_one_paper() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            var papers = new HashSet<Long>();
            Callable<Long> begin = () -> start().id();
            for (var each : pool.invokeAll(List.of(begin, begin, begin, begin))) papers.add(each.get());
            assertThat(papers).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(take.standing(person.id(), exam).triesLeft()).isEqualTo(2);
    }

    @Test
    void four_of_five_pass_and_three_do_not() {
        assertThat(sit(3).passed()).isFalse();
        var passed = sit(4);
        assertThat(passed.passed()).isTrue();
        assertThat(passed.score()).isEqualTo(80);
        assertThat(certificates.of(person.id())).hasSize(1);
    }

    @Test
    void the_last_answer_counts_and_one_taken_back_is_none() {
        var attempt = start();
        answer(attempt, 0, 2);
        answer(attempt, 0, 1);
        answer(attempt, 1, 1);
        take.answer(person.id(), attempt.id(), 1, List.of());
        assertThat(take.answers(attempt).get(0)).containsExactly(1);
        assertThat(take.handIn(person.id(), attempt.id()).correct()).isEqualTo(1);
    }

    @Test
    void handed_in_twice_it_counts_once() throws Exception {
        var attempt = start();
        for (int place = 0; place < QUESTIONS; place++) answer(attempt, place, 1);
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> handIn =
                    () -> take.handIn(person.id(), attempt.id()).passed();
            for (var each : pool.invokeAll(List.of(handIn, handIn, handIn, handIn)))
                assertThat(each.get()).isTrue();
        } finally {
            pool.shutdownNow();
        }
        assertThat(certificates.of(person.id())).hasSize(1);
        assertThat(exams.bank(exam.id()).stream().mapToInt(Exams.Banked::asked).sum())
                .isEqualTo(QUESTIONS);
    }

    @Test
    void what_comes_after_time_is_refused_and_what_was_kept_counts() {
        var attempt = start();
        for (int place = 0; place < 4; place++) answer(attempt, place, 1);
        clock.forward(Duration.ofMinutes(60).plusSeconds(4));
        answer(attempt, 4, 2);
        clock.forward(Duration.ofSeconds(2));
        assertThatThrownBy(() -> answer(attempt, 4, 1)).isInstanceOf(Refused.class);
        jobs.run();
        var ended = take.get(person.id(), attempt.id());
        assertThat(ended.endedAt()).isEqualTo(attempt.until());
        assertThat(ended.passed()).isTrue();
        assertThat(ended.correct()).isEqualTo(4);
    }

    @Test
    void after_three_tries_one_waits_a_week() {
        sit(0);
        sit(0);
        sit(0);
        assertThatThrownBy(this::start).isInstanceOf(Refused.class);
        clock.forward(Duration.ofDays(7).minusSeconds(1));
        assertThatThrownBy(this::start).isInstanceOf(Refused.class);
        clock.forward(Duration.ofSeconds(2));
        assertThat(take.standing(person.id(), exam).triesLeft()).isEqualTo(3);
        assertThat(sit(5).passed()).isTrue();
    }

    @Test
    void what_changes_in_the_bank_does_not_reach_a_paper_that_was_drawn() {
        var attempt = start();
        exams.add(exam.id(), null, question("新的一问"));
        assertThat(take.get(person.id(), attempt.id()).paper()).isEqualTo(attempt.paper());
    }

    @Test
    void another_persons_paper_is_not_there() {
        var attempt = start();
        var other = world.buyer().id();
        assertThatThrownBy(() -> take.get(other, attempt.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> take.answer(other, attempt.id(), 0, List.of(1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> take.handIn(other, attempt.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(attempt, QUESTIONS, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_certificate_is_valid_for_a_year_and_earned_anew_in_its_last_month() {
        sit(5);
        var first = certificates.of(person.id()).get(0);
        assertThat(first.state(clock.instant())).isEqualTo(Certificate.State.VALID);
        assertThatThrownBy(this::start).isInstanceOf(Refused.class);
        clock.forward(Duration.between(clock.instant(), first.expiresAt()).minus(Duration.ofDays(29)));
        assertThat(certificates.remind()).isPositive();
        sit(5);
        assertThat(certificates.of(person.id())).hasSize(2);
        clock.forward(Duration.ofDays(29));
        assertThat(first.state(clock.instant())).isEqualTo(Certificate.State.EXPIRED);
    }

    @Test
    void it_is_found_by_its_number_however_that_is_typed_and_says_one_character_of_the_name() {
        sit(5);
        var held = certificates.of(person.id()).get(0);
        assertThat(held.code()).matches("7S(-[2-9A-HJ-NP-Z]{4}){3}");
        assertThat(certificates.find(held.code().toLowerCase().replace("-", " ")))
                .contains(held);
        assertThat(certificates.find("7S-2222-2222-2222")).isEmpty();
        assertThat(certificates.find("'; drop")).isEmpty();
        assertThat(held.maskedHolder()).isEqualTo("陈**");
        assertThatThrownBy(() -> certificates.get(world.buyer().id(), held.code()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void revoked_it_is_not_valid_and_no_shop_shows_it() {
        sit(5);
        var held = certificates.of(person.id()).get(0);
        certificates.show(person.id(), held.code(), true);
        assertThatThrownBy(() -> certificates.revoke(held.code(), " ")).isInstanceOf(Refused.class);
        certificates.revoke(held.code(), "替考");
        var after = certificates.find(held.code()).orElseThrow();
        assertThat(after.state(clock.instant())).isEqualTo(Certificate.State.REVOKED);
        assertThat(after.shown()).isFalse();
        assertThatThrownBy(() -> certificates.revoke(held.code(), "替考")).isInstanceOf(Refused.class);
    }

    @Test
    void how_a_question_was_answered_is_counted() {
        var attempt = start();
        answer(attempt, 0, 1);
        answer(attempt, 1, 0);
        take.handIn(person.id(), attempt.id());
        var first = attempt.paper().items().get(0).questionId();
        var second = attempt.paper().items().get(1).questionId();
        var bank = exams.bank(exam.id());
        assertThat(bank.stream()
                        .filter(each -> each.id() == first)
                        .findFirst()
                        .orElseThrow()
                        .ease())
                .isEqualTo(100);
        assertThat(bank.stream()
                        .filter(each -> each.id() == second)
                        .findFirst()
                        .orElseThrow()
                        .ease())
                .isZero();
    }

    /** Answers so many rightly. */
    private Attempt sit(int right) {
        var attempt = start();
        for (int place = 0; place < QUESTIONS; place++) answer(attempt, place, place < right ? 1 : 0);
        return take.handIn(person.id(), attempt.id());
    }

    private Attempt start() {
        return take.start(person.id(), shop, exam.id());
    }

    private void answer(Attempt attempt, int place, int option) {
        take.answer(person.id(), attempt.id(), place, List.of(option));
    }

    private static Question question(String text) {
        return new Question(Kind.SINGLE, text, List.of("甲", "乙", "丙", "丁"), List.of(1), "是乙", "");
    }
}
