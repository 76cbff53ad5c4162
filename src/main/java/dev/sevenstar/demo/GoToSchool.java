package dev.sevenstar.demo;

import dev.sevenstar.academy.CourseList;
import dev.sevenstar.academy.CourseList.Asked;
import dev.sevenstar.academy.Editions;
import dev.sevenstar.academy.Lesson;
import dev.sevenstar.academy.Quiz;
import dev.sevenstar.academy.learning.Answers;
import dev.sevenstar.academy.learning.Beacons;
import dev.sevenstar.academy.learning.Learn;
import dev.sevenstar.academy.learning.Notes;
import dev.sevenstar.academy.learning.Ratings;
import dev.sevenstar.academy.learning.Span;
import dev.sevenstar.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The shops' people learn: some have finished a course and say what they think, some are in the middle of one. */
@Component
@DemoOnly
class GoToSchool {

    private static final Duration LATELY = Duration.ofDays(40);
    private static final Duration BETWEEN = Duration.ofHours(31);
    private static final Duration A_SITTING = Duration.ofMinutes(12);
    private static final int COURSES = 50;
    private static final int WELL = 4;
    private static final int BEST = 5;

    private static final List<String> SAYINGS = List.of(
            "照着改了三款，当天就有人来问。", "讲得很实在，没有废话。", "例子用的就是我们这行的，看得懂。", "建议再多讲讲定制单怎么报。", "小测帮我发现自己记错了。", "新来的客服也让她学了一遍。");

    private final CourseList list;
    private final Editions editions;
    private final Learn learn;
    private final Beacons beacons;
    private final Notes notes;
    private final Ratings ratings;
    private final DemoClock clock;

    GoToSchool(
            CourseList list,
            Editions editions,
            Learn learn,
            Beacons beacons,
            Notes notes,
            Ratings ratings,
            DemoClock clock) {
        this.list = list;
        this.editions = editions;
        this.learn = learn;
        this.beacons = beacons;
        this.notes = notes;
        this.ratings = ratings;
        this.clock = clock;
    }

    List<Happening> happenings(Collection<Settled> shops) {
        var courses = list.published(new Asked("", null, null, null, null, null), "", COURSES)
                .rows();
        var learners = shops.stream()
                .flatMap(shop -> Stream.concat(
                        Stream.of(shop.owner()),
                        shop.people().values().stream().filter(person -> person != shop.owner())))
                .distinct()
                .toList();
        var happenings = new ArrayList<Happening>();
        var begun = clock.instant().minus(LATELY);
        for (int i = 0; i < learners.size() && !courses.isEmpty(); i++) {
            var person = learners.get(i);
            var at = begun.plus(BETWEEN.multipliedBy(i));
            if (at.isAfter(clock.instant().minus(Duration.ofDays(1)))) break;
            var first = courses.get(i % courses.size());
            var second = courses.get((i + 1) % courses.size());
            var number = i;
            happenings.add(new Happening(at, () -> finish(person, first, number, at)));
            happenings.add(new Happening(
                    at.plus(Duration.ofHours(5)), () -> begin(person, second, at.plus(Duration.ofHours(5)))));
        }
        return happenings;
    }

    private void finish(Person person, CourseList.Row course, int number, Instant at) {
        learn.begin(person.id(), course.id());
        var lessons = editions.published(course.id(), course.edition()).lessons();
        for (int i = 0; i < lessons.size(); i++) {
            var lesson = lessons.get(i);
            sit(person, course.id(), lesson, at.plus(A_SITTING.multipliedBy(i)), 1);
        }
        notes.write(person.id(), course.id(), lessons.get(0).name(), null, "周五前照着做一遍，先改卖得最好的三款。");
        ratings.rate(course.id(), person.id(), number % 3 == 0 ? WELL : BEST, SAYINGS.get(number % SAYINGS.size()));
    }

    /** Up to the middle of what comes after the first two lessons. */
    private void begin(Person person, CourseList.Row course, Instant at) {
        learn.begin(person.id(), course.id());
        var lessons = editions.published(course.id(), course.edition()).lessons();
        for (int i = 0; i < Math.min(2, lessons.size() - 1); i++)
            sit(person, course.id(), lessons.get(i), at.plus(A_SITTING.multipliedBy(i)), 1);
        lessons.stream().filter(lesson -> lesson.film() != null).findFirst().ifPresent(lesson -> {
            sit(person, course.id(), lesson, at.plus(A_SITTING.multipliedBy(2)), 2);
            notes.write(person.id(), course.id(), lesson.name(), lesson.seconds() / 2, "这一步在“图片视频”里。");
        });
    }

    private void sit(Person person, long course, Lesson lesson, Instant at, int part) {
        clock.at(at, () -> {
            var enrolment = learn.begin(person.id(), course);
            learn.open(enrolment, lesson, learn.progress(person.id(), course));
        });
        clock.at(at.plus(A_SITTING), () -> {
            switch (lesson.kind()) {
                case ARTICLE, HANDOUT -> learn.finish(person.id(), course, lesson.name());
                case VIDEO -> watch(person, course, lesson, lesson.seconds() / part);
                case QUIZ ->
                    learn.answer(person.id(), course, lesson.name(), right(Objects.requireNonNull(lesson.quiz())));
            }
        });
    }

    private void watch(Person person, long course, Lesson lesson, int seconds) {
        beacons.hear(person.id(), course, lesson.name(), List.of(new Span(0, seconds)), seconds);
        beacons.write();
    }

    private static Answers right(Quiz quiz) {
        var answers = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < quiz.questions().size(); i++)
            answers.put(i, quiz.questions().get(i).answer());
        return new Answers(answers);
    }
}
