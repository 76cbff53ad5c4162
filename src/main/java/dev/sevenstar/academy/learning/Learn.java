package dev.sevenstar.academy.learning;

import dev.sevenstar.academy.Course;
import dev.sevenstar.academy.CourseCounts;
import dev.sevenstar.academy.CourseState;
import dev.sevenstar.academy.Courses;
import dev.sevenstar.academy.Editions;
import dev.sevenstar.academy.Lesson;
import dev.sevenstar.academy.LessonKind;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a learner does with a course. */
@Component
public class Learn {

    /** @param right so many of the questions */
    public record Result(int right, boolean passed) {}

    private final Courses courses;
    private final Editions editions;
    private final CourseCounts counts;
    private final Enrolments enrolments;
    private final ProgressRows progress;
    private final Clock clock;

    Learn(
            Courses courses,
            Editions editions,
            CourseCounts counts,
            Enrolments enrolments,
            ProgressRows progress,
            Clock clock) {
        this.courses = courses;
        this.editions = editions;
        this.counts = counts;
        this.enrolments = enrolments;
        this.progress = progress;
        this.clock = clock;
    }

    /** What somebody has done of a course, by the name of the lesson. */
    public Map<String, Progress> progress(long personId, long courseId) {
        return progress.of(personId, courseId);
    }

    /** Begins a course in its newest edition; harmless when it was begun. @throws NotFound if nobody can find it */
    @Transactional
    public Enrolment begin(long personId, long courseId) {
        var there = enrolments.find(personId, courseId);
        if (there.isPresent()) return there.get();
        var course = courses.get(courseId);
        if (course.state() != CourseState.PUBLISHED) throw new NotFound();
        if (enrolments.begin(personId, courseId, course.edition(), Times.now(clock))) counts.learner(courseId);
        return enrolments.get(personId, courseId);
    }

    /**
     * Comes to a lesson: from then on it is where one goes on.
     *
     * @param done what the person has done of the course
     */
    @Transactional
    public Progress open(Enrolment enrolment, Lesson lesson, Map<String, Progress> done) {
        var now = Times.now(clock);
        var person = enrolment.personId();
        var course = enrolment.courseId();
        if (!enrolment.lesson().equals(lesson.name())) enrolments.at(person, course, lesson.name(), now);
        var film = lesson.film();
        var src = film == null ? "" : film.src();
        var length = film == null ? 0 : film.seconds();
        var there = done.get(lesson.name());
        if (there != null && there.src().equals(src) && there.length() == length) return there;
        if (there != null) progress.beginAnew(there, src, length, now);
        else progress.open(person, course, lesson.name(), src, length, now);
        return progress.find(person, course, lesson.name()).orElseThrow();
    }

    /**
     * Says that a lesson is done, of what a browser does not tell by itself: an article read, a file taken home, a film
     * that was watched without script.
     *
     * @throws Refused if nobody can be done so soon, or the lesson is done by something else
     */
    @Transactional
    public void finish(long personId, long courseId, String name) {
        var lesson = lesson(personId, courseId, name);
        var there = progress.find(personId, courseId, name).orElseThrow(NotFound::new);
        if (there.isDone()) return;
        if (lesson.kind() == LessonKind.QUIZ) throw new Refused("academy.refused.quiz-first");
        var now = Times.now(clock);
        var missing = least(lesson).minus(Duration.between(there.openedAt(), now));
        if (missing.toSeconds() > 0) throw tooSoon(lesson, missing);
        done(personId, courseId, name, now);
    }

    private static Duration least(Lesson lesson) {
        return Duration.ofSeconds(
                lesson.kind() == LessonKind.VIDEO
                        ? (long) lesson.seconds() * Watch.ENOUGH / 100 / Watch.FASTEST
                        : lesson.leastSeconds());
    }

    private static Refused tooSoon(Lesson lesson, Duration missing) {
        var seconds = missing.toSeconds() + 1;
        return new Refused(
                lesson.kind() == LessonKind.VIDEO ? "academy.refused.film-too-soon" : "academy.refused.read-too-soon",
                seconds);
    }

    /**
     * Answers a quiz; the best try counts.
     *
     * @param given of those that were answered
     */
    @Transactional
    public Result answer(long personId, long courseId, String name, Answers given) {
        var quiz = lesson(personId, courseId, name).quiz();
        if (quiz == null) throw new NotFound();
        if (progress.find(personId, courseId, name).isEmpty()) throw new NotFound();
        var right = quiz.right(given.byQuestion());
        progress.tried(personId, courseId, name, given.written(), right);
        var passed = quiz.isPassedWith(right);
        if (passed) done(personId, courseId, name, Times.now(clock));
        return new Result(right, passed);
    }

    /** Goes on in the newest edition: what was done there under the same name is done. */
    @Transactional
    public void moveOver(long personId, long courseId) {
        enrolments.get(personId, courseId);
        enrolments.move(personId, courseId, courses.get(courseId).edition());
        recount(personId, courseId, Times.now(clock));
    }

    private Lesson lesson(long personId, long courseId, String name) {
        return editions.published(courseId, enrolments.get(personId, courseId).edition())
                .lesson(name);
    }

    private void done(long personId, long courseId, String name, Instant now) {
        if (progress.done(personId, courseId, name, now)) recount(personId, courseId, now);
    }

    /** What is done of the edition that the person learns, and whether that is all. */
    void recount(long personId, long courseId, Instant now) {
        var content =
                editions.published(courseId, enrolments.get(personId, courseId).edition());
        var done = progress.of(personId, courseId);
        var many = (int) content.lessons().stream()
                .filter(lesson -> done.containsKey(lesson.name())
                        && done.get(lesson.name()).isDone())
                .count();
        if (enrolments.count(personId, courseId, many, content.lessons().size(), now)) counts.finished(courseId);
    }

    /** The course that somebody asks for, if they can: published, or begun by them. @throws NotFound else */
    public Course find(long personId, long courseId) {
        var course = courses.get(courseId);
        if (course.state() != CourseState.PUBLISHED
                && enrolments.find(personId, courseId).isEmpty()) throw new NotFound();
        return course;
    }
}
