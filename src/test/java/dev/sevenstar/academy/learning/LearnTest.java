package dev.sevenstar.academy.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.academy.ACourse;
import dev.sevenstar.academy.Course;
import dev.sevenstar.academy.CourseContent;
import dev.sevenstar.academy.CourseCounts;
import dev.sevenstar.academy.CourseList;
import dev.sevenstar.academy.Courses;
import dev.sevenstar.academy.WriteCourse;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A course from its beginning to its end, and over to its next edition. */
@HouseTest
@Tag("database")
class LearnTest {

    @Autowired
    World world;

    @Autowired
    MovableClock clock;

    @Autowired
    WriteCourse write;

    @Autowired
    Courses courses;

    @Autowired
    CourseList list;

    @Autowired
    Learn learn;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Beacons beacons;

    @Autowired
    Ratings ratings;

    @Autowired
    Notes notes;

    private long person;
    private Course course;
    private CourseContent content;

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @BeforeEach
    void somebody_has_begun_a_course() {
        person = world.person("陈恒").id();
        content = ACourse.whole();
        course = published(content);
        learn.begin(person, course.id());
    }

    @Test
    void begun_twice_is_begun_once() {
        learn.begin(person, course.id());
        assertThat(counts().learners()).isEqualTo(1);
    }

    @Test
    void a_course_that_nobody_can_find_is_not_begun() {
        var draft = write.start(Course.MARKET, content);
        assertThatThrownBy(() -> learn.begin(person, draft.id())).isInstanceOf(NotFound.class);
        write.withdraw(course.id());
        assertThatThrownBy(() -> learn.begin(world.buyer().id(), course.id())).isInstanceOf(NotFound.class);
        assertThat(learn.begin(person, course.id()).edition()).isEqualTo(1);
    }

    @Test
    void an_article_is_not_read_in_a_moment() {
        open("read");
        assertThatThrownBy(() -> learn.finish(person, course.id(), "read")).isInstanceOf(Refused.class);
        clock.forward(Duration.ofSeconds(content.lesson("read").leastSeconds()));
        learn.finish(person, course.id(), "read");
        assertThat(enrolment().doneLessons()).isEqualTo(1);
    }

    @Test
    void a_film_is_done_when_nine_tenths_were_seen() {
        open("watch");
        watch(0, 50);
        watch(50, 89);
        assertThat(progress("watch").isDone()).isFalse();
        assertThat(progress("watch").percent()).isEqualTo(89);
        watch(89, 90);
        assertThat(progress("watch").isDone()).isTrue();
        assertThat(enrolment().doneLessons()).isEqualTo(1);
        assertThat(progress("watch").watch().place()).isEqualTo(90);
    }

    @Test
    void dragged_to_its_end_it_is_not() {
        open("watch");
        clock.forward(Duration.ofSeconds(4));
        beacons.hear(person, course.id(), "watch", List.of(new Span(0, ACourse.FILM)), ACourse.FILM);
        beacons.write();
        assertThat(progress("watch").isDone()).isFalse();
        assertThat(progress("watch").watch().seconds()).isEqualTo(14);
    }

    @Test
    void what_two_browsers_say_within_a_second_is_one() {
        open("watch");
        clock.forward(Duration.ofSeconds(30));
        beacons.hear(person, course.id(), "watch", List.of(new Span(0, 10)), 10);
        beacons.hear(person, course.id(), "watch", List.of(new Span(0, 10), new Span(20, 25)), 25);
        beacons.write();
        assertThat(progress("watch").watch().seconds()).isEqualTo(15);
    }

    @Test
    void what_is_said_of_a_lesson_that_was_never_opened_is_nothing() {
        var seen = List.of(new Span(0, 10));
        assertThatThrownBy(() -> beacons.hear(person, course.id(), "watch", seen, 10))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> beacons.hear(person, -1, "nothing", seen, 10)).isInstanceOf(NotFound.class);
        open("watch");
        beacons.hear(person, course.id(), "watch", seen, 10);
    }

    @Test
    void a_quiz_is_passed_by_answers_and_by_nothing_else() {
        open("check");
        assertThatThrownBy(() -> learn.finish(person, course.id(), "check")).isInstanceOf(Refused.class);
        assertThat(answer(0).passed()).isFalse();
        assertThat(answer(1).passed()).isTrue();
        assertThat(answer(0).passed()).isFalse();
        var check = progress("check");
        assertThat(check.isDone()).isTrue();
        assertThat(check.tries()).isEqualTo(3);
        assertThat(check.score()).isEqualTo(1);
        assertThat(Answers.read(check.answers()).to(0)).containsExactly(0);
    }

    @Test
    void done_altogether_the_course_is_finished_once() {
        finishAll();
        assertThat(enrolment().isCompleted()).isTrue();
        answer(1);
        assertThat(counts().finished()).isEqualTo(1);
    }

    @Test
    void who_has_begun_stays_with_their_edition_until_they_move_over() {
        finishAll();
        edit(ACourse.of(
                ACourse.article("read"), ACourse.film("watch", "/media/videos/b.mp4"), ACourse.article("more")));
        assertThat(enrolment().edition()).isEqualTo(1);
        learn.moveOver(person, course.id());
        assertThat(enrolment().edition()).isEqualTo(2);
        assertThat(enrolment().doneLessons()).isEqualTo(2);
        assertThat(enrolment().isCompleted()).isTrue();
    }

    @Test
    void another_film_is_looked_at_anew_and_what_was_done_stays_done() {
        open("watch");
        watch(0, 95);
        edit(ACourse.of(ACourse.film("watch", "/media/videos/b.mp4")));
        learn.moveOver(person, course.id());
        open("watch");
        assertThat(progress("watch").watch().seconds()).isZero();
        assertThat(progress("watch").isDone()).isTrue();
    }

    @Test
    void who_has_done_nothing_says_nothing_of_it_and_a_hidden_rating_does_not_count() {
        assertThatThrownBy(() -> ratings.rate(course.id(), person, 5, "好")).isInstanceOf(Refused.class);
        open("check");
        answer(1);
        ratings.rate(course.id(), person, 3, "还行");
        ratings.rate(course.id(), person, 5, "真好");
        assertThat(counts().ratings()).isEqualTo(1);
        assertThat(counts().average()).isEqualTo("5.0");
        ratings.hide(course.id(), person, "广告");
        assertThat(counts().ratings()).isZero();
        assertThat(ratings.page(course.id(), false, "", 10).rows()).isEmpty();
        assertThatThrownBy(() -> ratings.rate(course.id(), person, 5, "")).isInstanceOf(Refused.class);
        ratings.show(course.id(), person);
        assertThat(counts().average()).isEqualTo("5.0");
    }

    @Test
    void notes_are_their_writers_alone() {
        var note = notes.write(person, course.id(), "watch", 12, "  记住 \n 这里 ");
        assertThat(notes.of(person, course.id()).get(0).text()).isEqualTo("记住 \n 这里");
        var other = world.buyer().id();
        assertThat(notes.of(other, course.id())).isEmpty();
        assertThatThrownBy(() -> notes.rewrite(other, note.id(), "我的")).isInstanceOf(NotFound.class);
        notes.remove(other, note.id());
        assertThat(notes.of(person, course.id())).hasSize(1);
        assertThatThrownBy(() -> notes.write(person, course.id(), "watch", null, " "))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_one_last_opened_comes_first() {
        var other = published(content);
        clock.forward(Duration.ofSeconds(1));
        learn.begin(person, other.id());
        clock.forward(Duration.ofSeconds(1));
        open("read");
        var first = enrolments.page(person, "", 1);
        assertThat(first.rows()).extracting(Enrolment::courseId).containsExactly(course.id());
        assertThat(enrolments.page(person, first.next(), 1).rows())
                .extracting(Enrolment::courseId)
                .containsExactly(other.id());
    }

    private void finishAll() {
        open("read");
        clock.forward(Duration.ofMinutes(5));
        learn.finish(person, course.id(), "read");
        open("watch");
        watch(0, 100);
        open("check");
        answer(1);
    }

    private void watch(int from, int until) {
        clock.forward(Duration.ofSeconds(until - from));
        beacons.hear(person, course.id(), "watch", List.of(new Span(from, until)), until);
        beacons.write();
    }

    private Learn.Result answer(int option) {
        return learn.answer(person, course.id(), "check", new Answers(Map.of(0, List.of(option))));
    }

    private void open(String lesson) {
        var enrolment = enrolment();
        var now = write.draft(courses.get(course.id())).content();
        learn.open(enrolment, now.lesson(lesson), learn.progress(person, course.id()));
    }

    private void edit(CourseContent next) {
        write.save(course.id(), write.draft(course).stamp(), next);
        write.publish(course.id());
        course = courses.get(course.id());
    }

    private Enrolment enrolment() {
        return enrolments.get(person, course.id());
    }

    private Progress progress(String lesson) {
        return learn.progress(person, course.id()).get(lesson);
    }

    private CourseCounts.Counts counts() {
        return list.these(List.of(course.id())).get(course.id()).counts();
    }

    private Course published(CourseContent content) {
        var started = write.start(Course.MARKET, content);
        write.publish(started.id());
        return courses.get(started.id());
    }
}
