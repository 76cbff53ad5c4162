package dev.sevenstar.academy;

import dev.sevenstar.academy.Editions.Edition;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a course comes to be, changes, and is put before learners. */
@Component
public class WriteCourse {

    private final Courses courses;
    private final Editions editions;
    private final CourseCounts counts;
    private final Needs needs;
    private final Audit audit;
    private final Clock clock;

    WriteCourse(Courses courses, Editions editions, CourseCounts counts, Needs needs, Audit audit, Clock clock) {
        this.courses = courses;
        this.editions = editions;
        this.counts = counts;
        this.needs = needs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Course start(long ownerId, CourseContent content) {
        var course = courses.save(Course.of(ownerId, content));
        editions.insert(course.id(), course.draft(), content, Times.now(clock));
        counts.begin(course.id());
        return course;
    }

    /** The draft; of a published course without one, what is published. */
    public Edition draft(Course course) {
        return editions.get(course.id(), course.draft());
    }

    /**
     * Keeps what was written.
     *
     * @param stamp that of the draft which was on the screen
     * @return the stamp of what is stored now
     */
    @Transactional
    public long save(long courseId, long stamp, CourseContent content) {
        var course = courses.get(courseId);
        var wasShown = course.draft();
        var number = course.edit();
        var saved = 1L;
        if (number == wasShown) saved = editions.save(courseId, number, stamp, content, Times.now(clock));
        else editions.insert(courseId, number, content, Times.now(clock));
        if (course.state() == CourseState.DRAFT) course.show(content);
        courses.save(course);
        return saved;
    }

    /** @throws dev.sevenstar.shared.Refused with the first thing that has to be mended before */
    @Transactional
    public void publish(long courseId) {
        var course = courses.get(courseId);
        var content = draft(course).content();
        CourseRule.require(content);
        course.publish(content, Times.now(clock));
        courses.save(course);
        needs.tell(courseId, content);
        audit.record("academy.course-published", "course", course.title().zh(), null, "" + course.edition());
    }

    @Transactional
    public void withdraw(long courseId) {
        var course = courses.change(courseId, Course::withdraw);
        audit.record("academy.course-withdrawn", "course", course.title().zh(), null, null);
    }
}
